import type { Reading } from "./codec.js";
import {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  DecodeError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  UnprocessableError,
  type FailedRequest,
} from "./errors.js";

const byStatus: Readonly<Record<number, typeof ApiError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableError,
  429: RateLimitError,
};

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
  const text = blank(whole);
  let body: any;
  try {
    body = JSON.parse(ok ? whole : text);
  } catch {
    // 204 and 205 have no body.
    if (ok && status >> 1 != 102)
      throw new DecodeError(request, `${status} bad JSON`, { status, text });
  }
  if (ok) return body;
  const words = ["type", "attr", "detail", "message"]
    .map((name) => body?.[name])
    .filter((word) => typeof word == "string");
  throw new (byStatus[status] ?? (status < 500 ? ApiError : ServerError))(
    request,
    `${status} ${words.join(": ") || text || statusText}`,
    { status, headers, body, text },
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
