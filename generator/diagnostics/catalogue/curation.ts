import type { Entries } from "./entry.js";

/** Rules of curation: what a document that is written by hand should have. */
export const curation = {
  "curated-no-description": {
    severity: "warning",
    message: "{what} has no description.",
    remedy: "Say in a sentence what it is.",
  },
  "curated-no-example": {
    severity: "warning",
    message: "The body has no example.",
    remedy: "Add one, as the service really sends or takes it.",
  },
  "curated-no-operation-id": {
    severity: "warning",
    message: "The operation has no operationId.",
    remedy: "Name it resource.verb, datasets.list for instance.",
  },
  "curated-no-summary": {
    severity: "warning",
    message: "The operation has no summary.",
    remedy: "Say in a few words what it does.",
  },
  "curated-one-tag": {
    severity: "warning",
    message: "The operation has {count} tags.",
    remedy: "Give it exactly one, that of its resource.",
  },
  "curated-operation-id": {
    severity: "warning",
    message: "The operationId {operationId} is not of the form resource.verb.",
    remedy: "Write resources and verb in camelCase with dots between, datasets.list for instance.",
  },
  "curated-required-unlisted": {
    severity: "warning",
    message: "{name} is required, but no property of that name is listed.",
    remedy: "List the property, or require it no longer.",
  },
  "curated-undeclared-tag": {
    severity: "warning",
    message: "The tag {tag} is not declared.",
    remedy: "Add it to the tags of the document, with a description.",
  },
} as const satisfies Entries;
