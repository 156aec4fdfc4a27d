import { ConnectionError } from "./errors.js";

/**
 * Milliseconds to wait after a failed attempt: what `Retry-After` says, in seconds or as a date
 * to come, else at random up to `backoff`, doubled with each attempt but at most 8 s.
 */
export const waitAfter = (
  headers: Headers | undefined,
  attempt: number,
  backoff: number,
): number => {
  const after: any = headers?.get("retry-after") || NaN;
  const said = after >= 0 ? after * 1000 : Date.parse(after) - Date.now();
  return said >= 0
    ? said
    : Math.random() * Math.min(8000, (backoff * 2 ** attempt) / 2);
};

/** After what an operation that may be repeated is: no answer, 408, 429, 500 and above. */
export const onFaults = (error: any): boolean =>
  error instanceof ConnectionError || /408|429|5../.test(error.status);

/** After what an operation is repeated besides: other statuses that the document names, such as 409. */
export const onStatus =
  (...statuses: readonly number[]): ((error: any) => boolean) =>
  (error) =>
    onFaults(error) || statuses.includes(error.status);
