import type { Style } from "../../../model/api.js";
import { breaking, rule } from "../../rule.js";

/** The same value is written otherwise. */
export const paramStyleChanged = rule("param-style-changed", "param", function* (pair) {
  if (pair.base.in !== pair.revision.in) return;
  const was = textOf(pair.base.style);
  const is = textOf(pair.revision.style);
  if (was !== is && isStructured(pair.revision.type.kind, pair.base.type.kind))
    yield breaking("wire", `is written as ${is}, no longer as ${was}.`);
});

/** Of one number or word, every style makes the same text, but for those that put something before it. */
function isStructured(...kinds: readonly string[]): boolean {
  return kinds.some((kind) => !["string", "number", "boolean", "literal"].includes(kind));
}

function textOf({ kind, explode, mediaType }: Style): string {
  return kind === "content" ? `${mediaType}` : `${kind}${explode ? ", exploded" : ""}`;
}
