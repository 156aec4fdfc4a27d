import type { Answered } from "./call.js";
import type { Said } from "./settings.js";
import type { OutgoingRequest } from "./codec.js";
import { CallError, ConnectionError, RequestError } from "./errors.js";
import { limited } from "./limited.js";
import type { Definition } from "./operation.js";
import { readAnswer } from "./read-answer.js";
import { buildRequest } from "./request.js";
import { onFaults, waitAfter } from "./retry.js";

/** The attempt that hooks are around. */
export interface AttemptInfo {
  readonly operation: Definition;
  readonly input: object | undefined;
  /** 1 for the first. */
  readonly attempt: number;
  /** Milliseconds that were waited before it. */
  readonly wait: number;
  /** The `CallError` that stands for what `send` rejected with. */
  readonly error: (cause: unknown) => CallError;
}

/**
 * Code around each attempt: what it does before and after `send`, which adds the credentials, sends,
 * and reads the answer. It never sees a credential. What it throws of
 * its own fails the attempt. `hooks(...)` makes one of friendlier parts.
 */
export type Around = (
  request: OutgoingRequest,
  send: () => Promise<Answered<unknown>>,
  info: AttemptInfo,
) => Promise<Answered<unknown>>;

/**
 * One call from its input to its parsed answer: builds the request, sends it until it succeeds or
 * must not be sent again, reads the answer. Rejects with a `CallError`.
 */
export const exchange = async (
  definition: Definition,
  said: Said,
  input: object | undefined,
): Promise<Answered<unknown>> => {
  let {
    attempts = 3,
    timeout = 60_000,
    budget = 600_000,
    backoff = 500,
    repeat = definition.retry,
    signal: caller,
    hooks,
  } = said;
  const deadline = Date.now() + budget;
  let previous: CallError | undefined;
  let refused: unknown;
  let wait = 0;

  for (let attempt = 1; ; attempt++) {
    const secrets: string[] = [];
    const blank = (text: string): string =>
      secrets.reduce(
        (rest, secret) =>
          // In JSON, some write a slash with a backslash before it.
          rest
            .replaceAll(secret, "***")
            .replaceAll(`${secret}`.replaceAll("/", "\\/"), "***"),
        text,
      );
    const request: OutgoingRequest = {
      method: definition.method,
      url: definition.id,
      headers: new Headers(),
      redirect: "manual",
    };
    let Fault: typeof CallError = RequestError;
    let sent: unknown;
    const errorOf = (cause: any, told = `${cause?.message ?? cause}`): any => {
      const error =
        cause instanceof CallError
          ? cause
          : new Fault(
              request,
              cause?.cause?.code ?? blank(told),
              blank(told) == told && { cause },
            );
      // What hooks throw after it is their own.
      Fault = CallError;
      return Object.assign(error, { attempts: attempt, previous });
    };
    try {
      buildRequest(request, definition, said, input);
      if (wait) await limited(wait, caller, request);
      return await limited(
        Math.min(timeout, deadline - Date.now()),
        caller,
        request,
        async (signal): Promise<any> => {
          const go = async (): Promise<Answered<unknown>> => {
            // Hooks keep what they were shown: without the credentials.
            const outgoing: any = {
              ...request,
              ...(hooks && { headers: new Headers(request.headers) }),
              signal,
            };
            sent = await (definition.authorize ?? said.authorize)?.(
              outgoing,
              said.auth,
              secrets,
              refused,
            );
            Fault = ConnectionError;
            const response = await (definition.fetch ?? said.fetch ?? fetch)(
              outgoing.url,
              outgoing,
              said.fetch,
            );
            outgoing.answer?.(response);
            const data = await (response.ok && definition.answer
              ? definition.answer.read(response, {
                  request,
                  blank,
                  options: said,
                })
              : readAnswer(request, response, blank));
            Fault = CallError;
            return { data, response };
          };
          return hooks
            ? hooks(request, go, {
                operation: definition,
                input,
                attempt,
                wait,
                error: errorOf,
              })
            : go();
        },
      );
    } catch (cause) {
      previous = errorOf(cause);
      const { status, headers }: any = previous;
      if (status == 401 && sent && !refused) {
        refused = sent;
        attempts++;
        wait = 0;
      } else
        wait =
          attempt < attempts &&
          repeat &&
          (definition.retry ?? onFaults)(previous)
            ? waitAfter(headers, attempt, backoff)
            : Infinity;
      // Timers may be early by one.
      if (request.stop?.() || deadline - Date.now() <= wait + 1) throw previous;
    }
  }
};
