import type { DriftFinding } from "./finding.js";

/**
 * What is the same in several operations becomes one finding: services that describe no errors do so everywhere. Its
 * places are those of the first operation.
 */
export function joinAlike(findings: readonly DriftFinding[]): readonly DriftFinding[] {
  const groups = new Map<string, DriftFinding[]>();
  for (const finding of findings) {
    const { verdict, code, direction, corrections } = finding;
    const names = corrections.map(({ name }) => name);
    const key = JSON.stringify([verdict, code, direction, names, whatOf(finding)]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    if (group.length === 1) return first!;
    const operations = [...new Set(group.flatMap((finding) => finding.operations))];
    const message = `${operations.length} operations: ${whatOf(first!)}`;
    return { ...first!, message, operations };
  });
}

/** What a finding says, without the operation that it is about. */
function whatOf({ message, operations }: DriftFinding): string {
  const [id] = operations;
  return operations.length === 1 && message.startsWith(`${id} `)
    ? message.slice(id!.length + 1)
    : message;
}
