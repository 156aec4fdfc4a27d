import { compatible, rule } from "../../rule.js";
import { alternativesOf } from "../security-alternatives.js";

/** There is one more way of proving who calls, or none is needed. */
export const securityLoosened = rule("security-loosened", "security", function* (pair) {
  const { was, is } = alternativesOf(pair);
  const wasEnough = (held: readonly string[]): boolean =>
    was.some(({ schemes }) => schemes.every((scheme) => held.includes(scheme)));
  for (const { schemes: held } of is) {
    if (wasEnough(held)) continue;
    const told = held.length === 0 ? "without credentials" : `with ${held.join(" and ")}`;
    yield compatible("wire", `can be called ${told}.`);
  }
});
