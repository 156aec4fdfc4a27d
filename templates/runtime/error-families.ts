import { ApiError } from "./errors.js";

/**
 * The families of `ApiError`, for `instanceof`. An error belongs to one by its status, whoever made it:
 * a program has those that it asks for, and calls need none of them.
 */
const isOf = (error: unknown, from: number, to = from): boolean =>
  error instanceof ApiError && error.status >= from && error.status <= to;

/** 400 */
export class BadRequestError<Body = unknown> extends ApiError<Body> {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return isOf(error, 400);
  }
}

/** 401: no credential, or one that is not accepted. */
export class AuthenticationError<Body = unknown> extends ApiError<Body> {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return isOf(error, 401);
  }
}

/** 403: a credential that may not do this; see the operation's scopes. */
export class PermissionError<Body = unknown> extends ApiError<Body> {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return isOf(error, 403);
  }
}

/** 404 */
export class NotFoundError<Body = unknown> extends ApiError<Body> {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return isOf(error, 404);
  }
}

/** 409 */
export class ConflictError<Body = unknown> extends ApiError<Body> {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return isOf(error, 409);
  }
}

/** 422 */
export class UnprocessableError<Body = unknown> extends ApiError<Body> {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return isOf(error, 422);
  }
}

/** 429 */
export class RateLimitError<Body = unknown> extends ApiError<Body> {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return isOf(error, 429);
  }
}

/** 500 and above. */
export class ServerError<Body = unknown> extends ApiError<Body> {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return isOf(error, 500, Infinity);
  }
}
