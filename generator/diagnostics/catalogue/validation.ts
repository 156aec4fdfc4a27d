import type { Entries } from "./entry.js";

/** What the specification wants of a document. */
export const validation = {
  "bad-pattern": {
    severity: "warning",
    message: "The pattern {pattern} is no regular expression of JavaScript.",
    remedy: "Correct it, or leave it out.",
  },
  "component-name": {
    severity: "warning",
    message: "{name} is no legal name of a component.",
    remedy: "Use letters, digits, dots, hyphens and underscores only.",
  },
  "default-not-in-enum": {
    severity: "warning",
    message: "The default {value} is not one of the listed values.",
    remedy: "Add it to the enum, or choose another default.",
  },
  "duplicate-operation-id": {
    severity: "warning",
    message: "The operationId {operationId} is also that of {other}.",
    remedy: "Give each operation an id of its own.",
  },
  "duplicate-parameter": {
    severity: "warning",
    message: "The {location} parameter {name} is declared twice.",
    remedy: "Remove one of the two.",
  },
  "incomplete-parameter": {
    severity: "error",
    message: "A parameter has no {name}.",
    remedy: "Every parameter needs a name and a location (in).",
  },
  "no-info": {
    severity: "warning",
    message: "The document has no info.",
    remedy: "Add info with a title and a version.",
  },
  "no-info-member": {
    severity: "warning",
    message: "info has no {name}.",
    remedy: "Add it: the specification requires it.",
  },
  "no-responses": {
    severity: "warning",
    message: "The operation has no responses.",
    remedy: "Describe at least the answer to a call that succeeds.",
  },
  "nothing-described": {
    severity: "error",
    message: "The document has neither paths nor webhooks nor components.",
    remedy: "Add what the API consists of.",
  },
  "path-item-member": {
    severity: "warning",
    message: "{name} is nothing that a path has, and is left out.",
    remedy:
      "Indent what belongs to a method, and write methods in lower case; what HTTP has besides goes under additionalOperations, from OpenAPI 3.2 on.",
  },
  "path-without-slash": {
    severity: "warning",
    message: "The path {path} does not start with a slash.",
    remedy: "Paths are appended to the URL of a server: start them with /.",
  },
  "querystring-with-query": {
    severity: "error",
    message: "A querystring parameter stands beside query parameters.",
    remedy: "Describe the whole query by one of the two.",
  },
  "same-path": {
    severity: "warning",
    message: "{path} and {other} are the same path.",
    remedy: "Make one path of them: names of placeholders do not tell paths apart.",
  },
  "server-variable": {
    severity: "warning",
    message: "The URL of a server uses {name}, which has no default.",
    remedy: "Declare it under the server's variables, with a default: that is what clients use.",
  },
  "swagger-member": {
    severity: "warning",
    message: "{name} is of Swagger 2.0, and is left out.",
    remedy: "Since OpenAPI 3.0 that is {instead}.",
  },
} as const satisfies Entries;
