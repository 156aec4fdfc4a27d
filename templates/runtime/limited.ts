import { AbortError, TimeoutError, type FailedRequest } from "./errors.js";

/**
 * Does a piece of work for at most `ms` milliseconds and not beyond the caller's signal, and stops it
 * at once either way, even where it pays no heed: `work` has a signal of its own for what it starts.
 * Leaves neither timer nor listener behind.
 */
export const limited = <Value>(
  ms: number,
  caller: AbortSignal | undefined,
  request: FailedRequest,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> =>
  new Promise((resolve, reject) => {
    const controller = new AbortController();
    const stop = (): void => {
      const error = caller?.aborted
        ? new AbortError(request, "aborted", { cause: caller.reason })
        : new TimeoutError(request, "timeout");
      reject(error);
      controller.abort(error);
      release();
    };
    // Longer than this, timers fire at once.
    const timer = setTimeout(stop, Math.min(ms, 2 ** 31 - 1));
    const release = (): void => {
      clearTimeout(timer);
      caller?.removeEventListener("abort", stop);
    };
    // A time limit alone must not keep a process alive.
    (timer as { unref?: () => void }).unref?.();
    caller?.addEventListener("abort", stop);
    if (caller?.aborted) stop();
    else work(controller.signal).then(resolve, reject).then(release);
  });
