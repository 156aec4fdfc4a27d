import type { Api, Operation, Requirement } from "quillgen/template";

/** Alternatives of scheme ids that go together, as the runtime wants them. */
export type Alternatives = readonly (readonly string[])[];

/** What an operation needs, scopes left out. */
export function alternativesOf(op: Operation, api: Api): Alternatives {
  return (op.security ?? api.security).map(idsOf);
}

/**
 * What most operations need: said once for the service, so that an operation only says what differs.
 */
export function usualAlternatives(api: Api): Alternatives {
  const counts = new Map<string, number>([[JSON.stringify(api.security.map(idsOf)), 0]]);
  for (const { operations } of api.resources) {
    for (const op of operations) {
      const key = JSON.stringify(alternativesOf(op, api));
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const [usual] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  return JSON.parse(usual) as Alternatives;
}

/** Whether two sets of alternatives are the same. */
export function isSameAlternatives(a: Alternatives, b: Alternatives): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function idsOf(requirement: Requirement): readonly string[] {
  return requirement.schemes.map(({ auth }) => auth);
}
