import type { Answered } from "./call.js";
import type { CallOptions } from "./client.js";
import type { OutgoingRequest } from "./codec.js";
import { CallError, ConnectionError, RequestError } from "./errors.js";
import { limited } from "./limited.js";
import type { Definition } from "./operation.js";
import { readAnswer } from "./read-answer.js";
import { buildRequest } from "./request.js";
import { onFaults, waitAfter } from "./retry.js";
import type { Settings } from "./settings.js";

/**
 * One call from its input to its parsed answer: builds the request, sends it until it succeeds or
 * must not be sent again, reads the answer. Rejects with a `CallError`.
 */
export async function exchange(
  definition: Definition,
  settings: Settings,
  input: object | undefined,
  options: CallOptions,
): Promise<Answered<unknown>> {
  let {
    attempts = 3,
    timeout = 60_000,
    budget = 600_000,
    backoff = 500,
    repeat = definition.retry,
    signal: caller,
    hooks,
    auth,
    service,
    fetch = globalThis.fetch,
  }: Settings & Omit<CallOptions, "repeat"> & { repeat?: any } = { ...settings, ...options };
  const deadline = Date.now() + budget;
  let last: CallError | undefined;
  let refused: unknown;
  let wait = 0;

  for (let attempt = 1; ; attempt++) {
    const secrets: string[] = [];
    const blank = (text: string): string =>
      secrets.reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
    const request: OutgoingRequest = {
      method: definition.method,
      url: definition.id,
      headers: new Headers(),
      redirect: "manual",
    };
    let Fault: typeof CallError = RequestError;
    let sent: unknown;
    try {
      buildRequest(request, definition, settings, input, options);
      return await limited(
        Math.min(wait + timeout, deadline - Date.now()),
        caller,
        request,
        async (signal) => {
          await (wait &&
            new Promise((resolve) => {
              const timer = setTimeout(resolve, wait);
              signal.onabort = () => clearTimeout(timer);
            }));
          const send = async (): Promise<Answered<unknown>> => {
            const outgoing = { ...request };
            sent = await (definition.auth ?? service.auth)?.(
              outgoing,
              auth,
              secrets,
              refused,
            );
            Fault = ConnectionError;
            const response = await (definition.fetch?.(fetch) ?? fetch)(
              outgoing.url,
              {
                ...outgoing,
                signal,
              } as RequestInit,
            );
            return {
              data: await (response.ok && definition.answer
                ? definition.answer.read(response, { request, blank, options })
                : readAnswer(request, response, blank)),
              response,
            };
          };
          return hooks
            ? hooks(request, send, {
                operation: definition,
                input,
                attempt,
                wait,
              })
            : send();
        },
      );
    } catch (cause: any) {
      const told = `${cause}`;
      const error: any =
        cause instanceof CallError
          ? cause
          : new Fault(
              request,
              cause?.cause?.code ?? blank(told),
              blank(told) == told ? { cause } : {},
            );
      const { status, headers } = error;
      last = Object.assign(error, { attempts: attempt, previous: last });
      if (status == 401 && sent && !refused) {
        refused = sent;
        attempts++;
        wait = 0;
      } else
        wait =
          attempt < attempts &&
          repeat &&
          (repeat === true ? onFaults : repeat)(error)
            ? waitAfter(headers, attempt, backoff)
            : Infinity;
      if (request.duplex || Date.now() + wait >= deadline) throw error;
    }
  }
}
