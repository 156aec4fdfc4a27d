import type { Encoding } from "../../../model/api.js";
import { risky, rule } from "../../rule.js";

/** A part of a form travels otherwise. */
export const encodingChanged = rule("encoding-changed", "content", function* (pair) {
  const encodings = new Map(pair.revision.encoding.map((each) => [each.property, each]));
  const known = new Set<string>();
  for (const was of pair.base.encoding) {
    known.add(was.property);
    const is = encodings.get(was.property);
    if (textOf(was) !== textOf(is))
      yield risky("wire", `sends its part \`${was.property}\` ${textOf(is)}, not ${textOf(was)}.`);
  }
  for (const is of pair.revision.encoding) {
    if (!known.has(is.property) && textOf(is) !== textOf(undefined))
      yield risky("wire", `sends its part \`${is.property}\` ${textOf(is)}.`);
  }
});

function textOf(encoding: Encoding | undefined): string {
  const { contentType, style } = encoding ?? {};
  if (contentType !== undefined) return `as ${contentType}`;
  return style === undefined ? "as usual" : `in the style ${style.kind}`;
}
