import useSWR from "swr";
import type { Callable, KeyOfCall } from "./types.js";

/** Makes hooks that ask. Their type is said by the constant that they are assigned to. */
export const hooks =
  (keyOfCall: KeyOfCall) =>
  <Made>(operation: Callable): Made =>
    ((client: unknown, input?: object | null, config?: object) =>
      useSWR(
        input === null ? null : keyOfCall(client, operation.id, input),
        () => operation(client, input),
        { ...retriedAlready, ...config },
      )) as Made;

/** The client has tried again already, where that was safe and of use: a cache on top would multiply that. */
export const retriedAlready = { shouldRetryOnError: false } as const;
