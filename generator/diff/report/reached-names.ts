import type { Finding } from "../finding.js";

/** How many names are told before the rest is only counted. */
const most = 6;

/** The generated names that a finding reaches, types first, the packages at the end; long lists are cut. */
export function reachedNames({ reaches }: Finding): readonly string[] {
  const names = reaches.symbols.length > 0 ? reaches.symbols : reaches.operations;
  const more = names.length - most;
  const packages = reaches.packages.map((name) => `in ${name}`);
  return [...names.slice(0, most), ...(more > 0 ? [`${more} more`] : []), ...packages];
}
