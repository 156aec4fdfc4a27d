import { ConnectionError } from "./errors.js";
import type { Definition } from "./operation.js";

/**
 * Milliseconds to wait after a failed attempt: what `Retry-After` says, in seconds or as a date
 * to come, else at random up to `backoff`, doubled with each attempt but at most 8 s.
 */
export function waitAfter(
  headers: Headers | undefined,
  attempt: number,
  backoff: number,
): number {
  const after: any = headers?.get("retry-after") || NaN;
  const said = after >= 0 ? after * 1000 : Date.parse(after) - Date.now();
  return said >= 0
    ? said
    : Math.random() * Math.min(8000, backoff * 2 ** (attempt - 1));
}

/** Whether repeating is harmless: by what the document says, else by the method (POST and PATCH: no). */
export const isRepeatable = ({ effect, method }: Definition): boolean =>
  effect ? effect == "read" : !/^P[OA]/.test(method);

/** Whether the same request may succeed a little later. */
export const isPassing = (error: any): boolean =>
  error instanceof ConnectionError ||
  error.status == 408 ||
  error.status == 429 ||
  error.status > 499;
