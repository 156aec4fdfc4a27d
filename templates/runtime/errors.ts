/** The request that failed, as it stood before credentials were added. */
export interface FailedRequest {
  readonly method: string;
  readonly url: string;
}

/** Why a call failed: everything that a call rejects with is one of the classes below. */
export class CallError extends Error {
  override name = "CallError";
  declare readonly request: FailedRequest;
  /** How many requests the call has made. */
  declare readonly attempts: number;
  /** Why the attempt before this one failed. */
  declare readonly previous: CallError | undefined;

  /** The message is one line: method, path without query, reason. `details` become members. */
  constructor(
    { method, url }: FailedRequest,
    reason: string,
    details?: object | false,
  ) {
    super(
      `${method} ${url.replace(/^.*?\/\/[^/]*|\?.*/g, "")} → ${reason}`
        .replace(/[\s\p{Cc}]+/gu, " ")
        .slice(0, 400),
      details as object,
    );
    Object.assign(this as object, { request: { method, url } }, details);
  }
}

/** The request could not be made of its input; nothing was sent. */
export class RequestError extends CallError {
  override name = "RequestError";
}

/** No answer, or one that broke off. */
export class ConnectionError extends CallError {
  override name = "ConnectionError";
}

/** A time limit passed: that of the attempt, or what was left of the budget. */
export class TimeoutError extends ConnectionError {
  override name = "TimeoutError";
}

/** The caller's signal stopped the call; `cause` is the signal's reason. */
export class AbortError extends CallError {
  override name = "AbortError";
}

/** A success whose body is not what is documented. */
export class DecodeError extends CallError {
  override name = "DecodeError";
  /** The status of the answer, where it came down to one. */
  declare readonly status?: number;
  /** The body as it came, where it was read whole, credentials blanked. */
  declare readonly text?: string;
}

/** The answer was an error; the message tells the status. Families by status: `NotFoundError` and others. */
export class ApiError<Body = unknown> extends CallError {
  override name = "ApiError";
  declare readonly status: number;
  declare readonly headers: Headers;
  /** As documented, unless a proxy or a fault answered: undefined where it could not be parsed. */
  declare readonly body: Body | undefined;
  /** The body as it came, credentials blanked. */
  declare readonly text: string;
}
