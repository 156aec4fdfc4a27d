import { breaking, rule } from "../../rule.js";
import { alternativesOf } from "../security-alternatives.js";

/** A way of calling that was allowed is not any more. */
export const securityTightened = rule("security-tightened", "security", function* (pair) {
  const { was, is } = alternativesOf(pair);
  const isEnough = (held: readonly string[]): boolean =>
    is.some(({ schemes }) => schemes.every((scheme) => held.includes(scheme)));
  for (const { schemes: held } of was) {
    if (isEnough(held)) continue;
    const told = held.length === 0 ? "without credentials" : `with ${held.join(" and ")} alone`;
    yield breaking("wire", `can no longer be called ${told}.`);
  }
});
