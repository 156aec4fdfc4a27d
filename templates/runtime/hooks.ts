import type { Answered } from "./call.js";
import type { OutgoingRequest } from "./codec.js";
import type { CallError } from "./errors.js";
import type { Around, AttemptInfo } from "./exchange.js";

/** Parts of what happens around each attempt. What they throw fails the attempt. */
export interface Hook {
  /** May change the request in place. */
  readonly before?: (
    request: OutgoingRequest,
    info: AttemptInfo,
  ) => void | Promise<void>;
  /** May return other data. */
  readonly after?: (
    answered: Answered<unknown>,
    info: AttemptInfo,
  ) => Answered<unknown> | void | Promise<Answered<unknown> | void>;
  /** Before an attempt that follows a failed one, after the waiting. */
  readonly retry?: (info: AttemptInfo) => void | Promise<void>;
  /** After an attempt that failed, repeated or not. */
  readonly error?: (
    error: CallError,
    info: AttemptInfo,
  ) => void | Promise<void>;
}

/** Joins hooks: `before` and `retry` run in their order, `after` and `error` in the opposite one. */
export const hooks = (...all: readonly (Hook | Around)[]): Around =>
  all
    .map((hook) => (typeof hook == "function" ? hook : around(hook)))
    .reduceRight(
      (inner, outer) => (request, send, info) =>
        outer(request, () => inner(request, send, info), info),
      (_, send) => send(),
    );

const around =
  ({ before, after, retry, error }: Hook): Around =>
  async (request, send, info) => {
    if (info.attempt > 1) await retry?.(info);
    await before?.(request, info);
    let answered;
    try {
      answered = await send();
    } catch (cause) {
      const failure = info.error(cause);
      await error?.(failure, info);
      throw failure;
    }
    return (await after?.(answered, info)) ?? answered;
  };
