/** A task of a round: what it is of, and what it measures. */
export interface Entrant<Result> {
  readonly name: string;
  /** Undefined: it failed, and is left out of the rounds that follow. */
  run(): Promise<Result | undefined>;
}

/** Seconds: an entrant that takes longer is not run again, lest it should take most of the time of a whole run. */
const patience = 40;

/**
 * Runs all entrants in turn, A B C A B C …, so that a machine that slows down slows all of them,
 * and gives the results of each.
 */
export async function runRounds<Result>(
  entrants: readonly Entrant<Result>[],
  rounds: number,
): Promise<ReadonlyMap<string, readonly Result[]>> {
  const results = new Map<string, Result[]>(entrants.map(({ name }) => [name, []]));
  const done = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, run } of entrants) {
      if (done.has(name)) continue;
      const start = performance.now();
      const result = await run();
      if (result !== undefined) results.get(name)?.push(result);
      if (result === undefined || performance.now() - start > patience * 1000) done.add(name);
    }
  }
  return results;
}
