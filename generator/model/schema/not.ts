import type { Json } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import type { Type } from "../api.js";
import type { SchemaContext } from "./context.js";
import { kindsOfName } from "./facts.js";
import { neverType } from "./leaf.js";
import { kindsOfType } from "./meet.js";
import { list, own } from "./node.js";
import { typeNamesOf } from "./scalars.js";
import { unionOf } from "./union.js";

/** The type without what `not` forbids, where a union can say it; else the type, and a warning. */
export function subtract(type: Type, not: Json, pointer: string, context: SchemaContext): Type {
  if (not === false) return type;
  if (not === true || (isObject(not) && Object.keys(not).length === 0)) return neverType;
  const kept = isObject(not) && type.kind === "union" ? without(type, not, context) : undefined;
  if (kept) return kept;
  context.report("keyword-ignored", `${pointer}/not`, { keyword: "not" });
  return type;
}

function without(
  type: Type & { kind: "union" },
  not: { [key: string]: Json },
  context: SchemaContext,
): Type | undefined {
  const keys = Object.keys(not).filter((key) => key !== "description" && key !== "title");
  const forbidden = Object.hasOwn(not, "const") ? [own(not, "const")] : list(not, "enum");
  if (keys.every((key) => key === "type" || key === "enum" || key === "const")) {
    const left = type.members.filter((member) => {
      if (forbidden.length > 0) {
        if (member.kind === "null") return !forbidden.includes(null);
        return member.kind !== "literal" || !forbidden.includes(member.value);
      }
      const kinds = typeNamesOf(not).reduce((bits, name) => bits | (kindsOfName(name) ?? 0), 0);
      return (kindsOfType(member, context.kindsOfModel) & ~kinds) !== 0;
    });
    if (left.length < type.members.length) {
      return unionOf(left, { open: type.open, tag: left.length > 1 ? type.tag : undefined });
    }
  }
  return undefined;
}
