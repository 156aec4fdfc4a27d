import { AbortError, ConnectionError } from "../errors.js";
import type { Reading } from "../codec.js";

/**
 * The body of an answer for reading bit by bit: no time limit, since nobody knows its end, but the
 * caller's signal stops it at once, and faults are `CallError`s. Leaves no listener behind.
 */
export function watched(
  response: Response,
  { request, options }: Reading,
): ReadableStream<Uint8Array> {
  const { signal } = options;
  const reader: ReadableStreamDefaultReader = (
    response.body ?? new Blob([]).stream()
  ).getReader();
  let stop: (() => void) | undefined;
  const release = (): void => {
    if (stop) signal?.removeEventListener("abort", stop);
  };
  return new ReadableStream<Uint8Array>({
    start(controller) {
      stop = () => {
        release();
        const error = new AbortError(request, "aborted", {
          cause: signal?.reason,
        });
        controller.error(error);
        reader.cancel(error).catch(() => {});
      };
      if (signal?.aborted) stop();
      else signal?.addEventListener("abort", stop);
    },
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (signal?.aborted) return;
        if (!done) {
          controller.enqueue(value);
          return;
        }
        controller.close();
      } catch (cause) {
        if (!signal?.aborted)
          controller.error(
            new ConnectionError(request, "the body broke off", { cause }),
          );
      }
      release();
    },
    async cancel(reason) {
      release();
      await reader.cancel(reason);
    },
  });
}
