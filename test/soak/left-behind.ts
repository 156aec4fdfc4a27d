import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What a program holds at some moment. */
export interface Held {
  /** Timers that were set and have neither fired nor been cleared. */
  readonly timers: number;
  /** Connections, of either side. */
  readonly sockets: number;
  /** Bytes that survive a collection. */
  readonly memory: number;
}

/** Counts timers, those that do not keep the process alive too, which Node itself does not tell. */
export interface TimerWatch extends Disposable {
  readonly live: () => number;
}

/** Begins to count; `using` ends it. */
export function watchTimers(): TimerWatch {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const live = new Set<unknown>();
  const watched = (work: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => {
    const timer = set(() => {
      live.delete(timer);
      work(...args);
    }, ms);
    live.add(timer);
    return timer;
  };
  globalThis.setTimeout = Object.assign(watched, set) as typeof set;
  globalThis.clearTimeout = (timer) => {
    live.delete(timer);
    clear(timer);
  };
  return {
    live: () => live.size,
    [Symbol.dispose]() {
      globalThis.setTimeout = set;
      globalThis.clearTimeout = clear;
    },
  };
}

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** What is held now, once closed sockets are gone, with the platform's timers for them (5 s at most). */
export async function heldNow(timers: TimerWatch): Promise<Held> {
  for (let turns = 0; turns < 100 && sockets() + timers.live() > 0; turns++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  // Finalizers run after a collection, and let go of more.
  for (let turns = 0; turns < 3; turns++) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, external } = process.memoryUsage();
  return { timers: timers.live(), sockets: sockets(), memory: heapUsed + external };
}

function sockets(): number {
  return process.getActiveResourcesInfo().filter((name) => name === "TCPSocketWrap").length;
}
