import type { Content, Type } from "./api.js";

/** Whether what callers receive of a stream is the plain texts that its events hold: otherwise they hold JSON. */
export function hasTextEvents({ codec, item }: Content): boolean {
  return codec === "eventStream" && isText(item);
}

/** Whether all values of a type are texts. */
export function isText(type: Type | undefined): boolean {
  switch (type?.kind) {
    case "string":
      return true;
    case "literal":
      return typeof type.value === "string";
    case "union":
      return type.members.every(isText);
    case "ref":
      // A model may lead back to itself.
      return type.model.type.kind === "string";
    default:
      return false;
  }
}
