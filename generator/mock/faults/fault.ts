/** A misfortune that answers meet. Several kinds may come together. */
export interface Fault {
  /** The id of the operation that it is for, `orders.*` for several; absent: all. */
  readonly operation?: string | undefined;
  /** Answers with this status in place of what would be answered. */
  readonly status?: number | undefined;
  /** Seconds, for `Retry-After`. */
  readonly retryAfter?: number | undefined;
  /** Milliseconds to wait before anything is answered. */
  readonly delay?: number | undefined;
  /** Breaks the connection in place of an answer. */
  readonly reset?: boolean | undefined;
  /** How many requests meet it; absent: all. */
  readonly times?: number | undefined;
  /** How many requests are spared first. Default 0. */
  readonly after?: number | undefined;
}

/** Gives the fault that the next request for an operation meets; undefined where it meets none. */
export type NextFault = (operation: string) => Fault | undefined;

/** Counts what the faults of a list have met. Of several for one operation the first counts that is not used up. */
export function countFaults(faults: readonly Fault[]): NextFault {
  const counted = faults.map((fault) => ({ fault, seen: 0 }));
  return (operation) => {
    for (const each of counted) {
      const { operation: wanted = "*", after = 0, times = Infinity } = each.fault;
      if (!isMeant(wanted, operation) || each.seen >= after + times) continue;
      each.seen += 1;
      if (each.seen > after) return each.fault;
    }
    return undefined;
  };
}

function isMeant(wanted: string, operation: string): boolean {
  return wanted.endsWith("*") ? operation.startsWith(wanted.slice(0, -1)) : operation === wanted;
}
