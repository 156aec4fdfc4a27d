import type { Type } from "../../model/api.js";

/** A kind of value in a word or two, for sentences. */
export function nameOfType(type: Type): string {
  switch (type.kind) {
    case "ref":
      return `\`${type.model.name}\``;
    case "literal":
      return `\`${JSON.stringify(type.value)}\``;
    case "number":
      return type.integer ? "an integer" : "a number";
    case "string":
      return "a string";
    case "array":
    case "object":
      return `an ${type.kind}`;
    case "union":
      return type.members.map(nameOfType).slice(0, 6).join(" or ");
    case "unknown":
      return "anything";
    case "undefined":
      return "nothing";
    case "null":
      return "null";
    case "never":
      return "impossible";
    case "binary":
      return "bytes";
    case "intersection":
      return "a composition";
    default:
      return `a ${type.kind}`;
  }
}
