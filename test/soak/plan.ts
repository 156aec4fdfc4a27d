import { faults, type Fault } from "./faults.js";

/** What a call does. `count` is a POST that only reads; `force` a POST that may be repeated on request. */
export const kinds = ["list", "retrieve", "count", "create", "force", "update", "destroy"] as const;
export type Kind = (typeof kinds)[number];

/** Kinds whose requests must not be sent again after a fault: the service may have done them. */
const once: readonly Kind[] = ["create", "update"];

/** Pages of each list, and items on each of them. */
export const pages = 3;
export const pageSize = 2;

/** One call, and everything that will happen to it: both sides follow the same plan. */
export interface PlannedCall {
  readonly id: number;
  readonly kind: Kind;
  /** By page (one, but for lists): what happens to the requests in turn, undefined being an answer. */
  readonly steps: readonly (readonly (Fault | undefined)[])[];
  /** Milliseconds after which the caller stops it; undefined where not. */
  readonly stopAfter: number | undefined;
  /** Whether only a time limit ends one of its faults. */
  readonly hangs: boolean;
  /** By page: the requests that must be made. Fewer pages than steps where one fails for good. */
  readonly requests: readonly number[];
  /** Requests for a page that must never be exceeded, whatever happens: one for a write, but for a 401. */
  readonly mostRequests: number;
  /** What it fails with; undefined where it succeeds. */
  readonly failure: string | undefined;
}

/** Requests at most, without the one after a 401. */
export const attempts = 3;

/** Plans a call. `faultShare`: how many of the requests meet a fault, 0 to 1. */
export function planCall(id: number, faultShare: number, seed: number): PlannedCall {
  const random = randomOf(seed + id * 7919);
  const kind = kinds[Math.floor(random() * kinds.length)]!;
  const steps = Array.from({ length: kind === "list" ? pages : 1 }, () =>
    Array.from({ length: attempts + 1 }, () =>
      random() < faultShare ? faultAt(random()) : undefined,
    ),
  );
  const stopAfter = random() < 0.03 ? Math.floor(random() * 30) : undefined;
  const met = steps.flat();
  const mayRepeat = !once.includes(kind);
  const refreshes = met.some((fault) => fault?.again === "refresh");
  const requests: number[] = [];
  let failure: string | undefined;
  for (const step of steps) {
    const outcome = outcomeOf(step, mayRepeat);
    requests.push(outcome.requests);
    failure = outcome.failure;
    if (failure !== undefined) break;
  }
  return {
    id,
    kind,
    steps,
    stopAfter,
    hangs: met.some((fault) => fault?.hangs),
    requests,
    mostRequests: (mayRepeat ? attempts : 1) + (refreshes ? 1 : 0),
    failure,
  };
}

/** A fault for a number from 0 to 1. Those that hang take long, and are drawn less often. */
function faultAt(place: number): Fault {
  const drawn = faults.flatMap((fault) => (fault.hangs ? [fault] : [fault, fault, fault, fault]));
  return drawn[Math.floor(place * drawn.length)]!;
}

/** What the documentation of the client promises for such a series of faults. */
function outcomeOf(
  series: readonly (Fault | undefined)[],
  mayRepeat: boolean,
): { readonly requests: number; readonly failure: string | undefined } {
  let allowed = mayRepeat ? attempts : 1;
  let refreshed = false;
  for (let requests = 1; ; requests++) {
    const fault = series[requests - 1];
    if (fault === undefined) return { requests, failure: undefined };
    if (fault.again === "refresh" && !refreshed) {
      refreshed = true;
      allowed++;
    } else if (fault.again !== "yes" || requests >= allowed) {
      return { requests, failure: fault.failure };
    }
  }
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
