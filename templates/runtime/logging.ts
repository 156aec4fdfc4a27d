import type { Around } from "./exchange.js";

/** What happened to one attempt of a call. Without headers, bodies and credentials. */
export interface LogEvent {
  readonly event: "request" | "response" | "error";
  readonly operation: string;
  readonly method: string;
  /** With its query, without credentials. */
  readonly url: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** Milliseconds that were waited before this attempt. */
  readonly waited?: number;
  readonly status?: number;
  /** Milliseconds from request to the end of the answer. */
  readonly duration?: number;
  readonly message?: string;
}

/** A hook that tells of each request and what came of it: `hooks(logging(console.debug))`. */
export const logging =
  (write: (event: LogEvent) => void): Around =>
  async (request, send, { operation, attempt, wait, error: errorOf }) => {
    const { method, url } = request;
    const about = { operation: operation.id, method, url, attempt };
    const started = performance.now();
    write({ event: "request", ...about, ...(wait && { waited: wait }) });
    const ended = (): number => Math.round(performance.now() - started);
    try {
      const answered = await send();
      write({
        event: "response",
        ...about,
        status: answered.response.status,
        duration: ended(),
      });
      return answered;
    } catch (cause) {
      const error: any = errorOf(cause);
      const { status, message } = error;
      write({
        event: "error",
        ...about,
        ...(status && { status }),
        duration: ended(),
        message,
      });
      throw error;
    }
  };
