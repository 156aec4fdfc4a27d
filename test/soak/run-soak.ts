import { getEventListeners, setMaxListeners } from "node:events";
import { clientOf, makeCall, strange } from "./caller.js";
import { heldNow, watchTimers } from "./left-behind.js";
import { planCall, type PlannedCall } from "./plan.js";
import { startService, type SoakService } from "./service.js";

/** How much is asked. */
export interface SoakSize {
  readonly calls: number;
  readonly inFlight: number;
  /** How many of the requests meet a fault, 0 to 1. */
  readonly faultShare: number;
  /** Milliseconds after which what still runs is stopped, and the soak has failed. */
  readonly limit: number;
}

/** What came of it. Each `wrong` is a line that says which promise was broken. */
export interface SoakFigures {
  readonly wrong: readonly string[];
  readonly calls: number;
  readonly requests: number;
  readonly mostInFlight: number;
  readonly seconds: number;
  readonly outcomes: ReadonlyMap<string, number>;
  readonly faults: ReadonlyMap<string, number>;
  /** What was held after the calls, less what was held before. */
  readonly left: { readonly timers: number; readonly sockets: number; readonly memory: number };
  readonly listeners: number;
}

const key = "phx_soak";
const seed = 20_261_121;
/** Bytes that the heap may grow by, since engines keep things too: in the long run 150 a call. */
const mostMemory = 3_000_000;

/** Makes all calls against a service of this process, and compares what came of them with the plan. */
export async function runSoak(size: SoakSize): Promise<SoakFigures> {
  const wrong: string[] = [];
  const note = (reason: unknown) => wrong.push(`unhandled rejection or warning: ${reason}`);
  process.on("unhandledRejection", note).on("warning", note);
  using timers = watchTimers();
  try {
    // What runtime and platform make on first use is no leak.
    await makeCalls({ ...size, calls: Math.ceil(size.calls / 10) }, []);
    const before = await heldNow(timers);
    const figures = await makeCalls(size, wrong);
    const after = await heldNow(timers);
    const left = {
      timers: after.timers - before.timers,
      sockets: after.sockets - before.sockets,
      memory: after.memory - before.memory,
    };
    if (left.sockets !== 0) wrong.push(`${left.sockets} sockets are left`);
    if (left.timers !== 0) wrong.push(`${left.timers} timers are left`);
    if (left.memory > mostMemory) wrong.push(`${left.memory} bytes are left`);
    return { ...figures, left, wrong };
  } finally {
    process.off("unhandledRejection", note).off("warning", note);
  }
}

async function makeCalls(
  { calls, inFlight, faultShare, limit }: SoakSize,
  wrong: string[],
): Promise<Omit<SoakFigures, "left" | "wrong">> {
  const planOf = (id: number) => planCall(id, faultShare, seed);
  await using service = await startService(planOf, key);
  const client = clientOf(service.url, key);
  const outcomes = new Map<string, number>();
  // One signal for all, as a program has that stops everything when it ends.
  const all = new AbortController();
  setMaxListeners(0, all.signal);
  const stop = setTimeout(() => all.abort(), limit);
  const started = performance.now();
  let next = 0;
  let running = 0;
  let mostInFlight = 0;
  const worker = async () => {
    while (next < calls && !all.signal.aborted) {
      const call = planOf(next++);
      mostInFlight = Math.max(mostInFlight, ++running);
      const outcome = await oneCall(call);
      running--;
      outcomes.set(outcome ?? "success", (outcomes.get(outcome ?? "success") ?? 0) + 1);
      wrong.push(...wrongs(call, outcome, service));
    }
  };
  const oneCall = async (call: PlannedCall) => {
    if (call.stopAfter === undefined) return makeCall(client, call, all.signal);
    const own = new AbortController();
    const timer = setTimeout(() => own.abort(), call.stopAfter);
    const outcome = await makeCall(client, call, own.signal);
    clearTimeout(timer);
    if (getEventListeners(own.signal, "abort").length > 0)
      wrong.push(`${call.id}: a listener is left`);
    return outcome;
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  clearTimeout(stop);
  const seconds = (performance.now() - started) / 1000;
  if (all.signal.aborted) wrong.push(`stopped after ${seconds} s: ${next} of ${calls} calls begun`);
  const listeners = getEventListeners(all.signal, "abort").length;
  if (listeners > 0) wrong.push(`${listeners} listeners are left`);
  for (const request of service.garbled) wrong.push(`${request}: another body or key than its own`);
  await allClosed(service);
  if (service.waiting() > 0) wrong.push(`${service.waiting()} requests are still open`);
  const requests = service.received.length;
  return {
    calls: next,
    requests,
    mostInFlight,
    seconds,
    outcomes,
    faults: service.faults,
    listeners,
  };
}

/** Waits until the service has seen that what was given up is given up; 5 s at most. */
async function allClosed(service: SoakService): Promise<void> {
  for (let turns = 0; turns < 100 && service.waiting() > 0; turns++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Where a call ended otherwise than planned, or was sent more or less often. One that was stopped, or
 * whose short limit came before the answer of a busy machine, may have been sent less often.
 */
function wrongs(call: PlannedCall, outcome: string | undefined, service: SoakService): string[] {
  const { id, kind, steps, requests, failure, stopAfter, hangs } = call;
  const wasStopped = stopAfter !== undefined && outcome === "AbortError";
  const about = `${id} (${kind})`;
  const found: string[] = [];
  const isOther = outcome?.startsWith(strange) ?? false;
  if (isOther || (outcome !== failure && !wasStopped && !hangs)) {
    found.push(`${about}: ${outcome ?? "success"} instead of ${failure ?? "success"}`);
  }
  for (const page of steps.keys()) {
    const sent = service.counts.get(`${id}:${page}`) ?? 0;
    const planned = requests[page] ?? 0;
    const isWrong = hangs
      ? sent > call.mostRequests
      : wasStopped
        ? sent > planned
        : sent !== planned;
    if (isWrong) {
      found.push(`${about}: page ${page} was asked for ${sent} times instead of ${planned}`);
    }
  }
  return found;
}
