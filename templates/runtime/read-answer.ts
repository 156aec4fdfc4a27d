import type { Reading } from "./codec.js";
import { ApiError, DecodeError, type FailedRequest } from "./errors.js";

/**
 * Reads JSON, whatever the answer calls itself; undefined for status 204 and 205. Throws an `ApiError` by the
 * status of an error, whose body may be anything, because errors often come from proxies that know
 * nothing of the API. `blank` hides credentials in texts.
 */
export const readAnswer = async (
  request: FailedRequest,
  response: Response,
  blank: (text: string) => string,
): Promise<unknown> => {
  const { ok, status, statusText, headers } = response;
  const whole = await response.text();
  const text = ok ? whole : blank(whole);
  let body: any;
  try {
    body = JSON.parse(text);
  } catch {
    // 204 and 205 have no body.
    if (ok && status >> 1 != 102)
      throw new DecodeError(request, `${status} bad JSON`, {
        status,
        text: blank(text),
      });
  }
  if (ok) return body;
  const words = [body?.type, body?.attr, body?.detail, body?.message].filter(
    (word) => typeof word == "string",
  );
  throw new ApiError(
    request,
    `${status} ${words.join(": ") || text || blank(statusText)}`,
    {
      status,
      headers: new Headers(
        [...headers].map<any>(([name, value]) => [name, blank(value)]),
      ),
      body,
      text,
    },
  );
};

/** Parses JSON of an answer; throws a `DecodeError` where it is none. */
export function parseJson(text: string, { request, blank }: Reading): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DecodeError(request, "bad JSON", { text: blank(text) });
  }
}
