import type { Alternative } from "./security-alternatives.js";

/**
 * What a credential lacks that has just what one way of calling takes: the scopes of the other way that it is nearest to.
 * None where one of the ways is open to it; undefined where its scheme does for none of them.
 */
export function scopesMissing(
  held: Alternative,
  ways: readonly Alternative[],
): readonly string[] | undefined {
  const missing = ways
    .filter(({ schemes }) => schemes.every((scheme) => held.schemes.includes(scheme)))
    .map(({ scopes }) => scopes.filter((scope) => !held.scopes.includes(scope)));
  return missing.toSorted((a, b) => a.length - b.length)[0];
}
