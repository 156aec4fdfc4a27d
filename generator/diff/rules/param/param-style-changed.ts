import type { Style, Type } from "../../../model/api.js";
import { breaking, rule } from "../../rule.js";
import { targetOf } from "../../surface/flatten.js";

/** The same value is written otherwise. */
export const paramStyleChanged = rule("param-style-changed", "param", function* (pair) {
  if (pair.base.in !== pair.revision.in) return;
  const was = textOf(pair.base.style);
  const is = textOf(pair.revision.style);
  if (was !== is && [pair.base.type, pair.revision.type].some((type) => isStructured(type)))
    yield breaking("wire", `is written as ${is}, no longer as ${was}.`);
});

/** Of one number or word, every style makes the same text, but for those that put something before it. */
function isStructured(type: Type): boolean {
  const target = targetOf(type);
  if (target.kind === "union") return target.members.some((member) => isStructured(member));
  return !["string", "number", "boolean", "literal", "null"].includes(target.kind);
}

function textOf({ kind, explode, mediaType }: Style): string {
  return kind === "content" ? `${mediaType}` : `${kind}${explode ? ", exploded" : ""}`;
}
