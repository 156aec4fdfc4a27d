import type { Content, Type } from "./api.js";

/** Whether the events of a stream hold plain texts: all others hold JSON. */
export function hasTextEvents({ codec, item }: Content): boolean {
  return codec === "eventStream" && isText(item);
}

function isText(type: Type | undefined): boolean {
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
