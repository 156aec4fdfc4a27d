import type { Entries } from "./entry.js";

/** Overlays, and what they meet in the document. */
export const overlay = {
  "overlay-conflict": {
    severity: "error",
    message: "The update has {update} where the document has {target}.",
    remedy: "Remove the old node in an action of its own, then add the new one.",
  },
  "overlay-copy": {
    severity: "error",
    message: "{path} matches {count} nodes; exactly one can be copied.",
    remedy: "Narrow the path, or add the node by an update.",
  },
  "overlay-extends": {
    severity: "warning",
    message: "The overlay is made for {target}, not for {entry}.",
    remedy: "Apply it to that document, or correct extends.",
  },
  "overlay-invalid": {
    severity: "error",
    message: "This is no valid Overlay document: {reason}.",
    remedy: "See the Overlay Specification 1.0 or 1.1.",
  },
  "overlay-no-match": {
    severity: "warning",
    message: "{target} matches nothing in the document.",
    remedy: "Correct the path, or remove the action if it is not needed any more.",
  },
  "overlay-path": {
    severity: "error",
    message: "{path} is no JSONPath of RFC 9535: {reason}.",
    remedy: "Put names with other characters than letters, digits and _ into brackets and quotes.",
  },
} as const satisfies Entries;
