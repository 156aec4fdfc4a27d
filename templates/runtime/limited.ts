import { AbortError, TimeoutError, type FailedRequest } from "./errors.js";

/**
 * Does a piece of work for at most `ms` milliseconds and not beyond the caller's signal, and stops it
 * at once either way, even where it pays no heed: `work` has a signal of its own for what it starts.
 * Leaves neither timer nor listener behind. Without work it waits, up to its end or the signal.
 */
export const limited = (
  ms: number,
  caller: AbortSignal | undefined,
  request: FailedRequest,
  work?: (signal: AbortSignal) => Promise<any>,
): Promise<any> =>
  new Promise<any>((resolve, reject) => {
    const controller = new AbortController();
    const stop = (): void => {
      const error = caller?.aborted
        ? new AbortError(request, "aborted", { cause: caller.reason })
        : work && new TimeoutError(request, "timeout");
      if (error) reject(error);
      else resolve(error);
      controller.abort(error);
      release();
    };
    // Of more than 2 ** 31 milliseconds, timers fire at once.
    const timer: any = setTimeout(stop, Math.min(ms, 2e9));
    const release = (): void => {
      clearTimeout(timer);
      caller?.removeEventListener("abort", stop);
    };
    caller?.addEventListener("abort", stop);
    if (caller?.aborted) stop();
    else if (work) {
      // A time limit must not keep a process alive, waiting must.
      timer.unref?.();
      work(controller.signal).then(resolve, reject).then(release);
    }
  });
