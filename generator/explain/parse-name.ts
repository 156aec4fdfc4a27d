/** The parts of a name as people write it: `Dataset.name`, `components["schemas"]["Dataset"]`. */
export function parseName(name: string): readonly string[] {
  const parts = name.matchAll(/\[\s*(?:"([^"]*)"|'([^']*)'|(\d+))\s*\]|[^.[\]\s]+/g);
  return [...parts].map(([whole, double, single, index]) => double ?? single ?? index ?? whole);
}
