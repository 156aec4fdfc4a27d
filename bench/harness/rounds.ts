/** A task of a round: what it is of, and what it measures. */
export interface Entrant<Result> {
  readonly name: string;
  /** Undefined: it failed, and is left out of the rounds that follow. */
  run(): Promise<Result | undefined>;
}

/**
 * Runs all entrants in turn, A B C A B C …, so that a machine that slows down slows all of them,
 * and gives the results of each.
 */
export async function runRounds<Result>(
  entrants: readonly Entrant<Result>[],
  rounds: number,
): Promise<ReadonlyMap<string, readonly Result[]>> {
  const results = new Map<string, Result[]>(entrants.map(({ name }) => [name, []]));
  const failed = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, run } of entrants) {
      if (failed.has(name)) continue;
      const result = await run();
      if (result === undefined) failed.add(name);
      else results.get(name)?.push(result);
    }
  }
  return results;
}
