import type { KeyOfCall, QueryKey } from "./key.js";
import { retriedAlready, type Retry } from "./retry.js";

/** What a query's function needs of TanStack Query. */
export interface Asking {
  readonly signal: AbortSignal;
}

/** Options of a query: plain data and functions, which every package of TanStack Query v5 takes. */
export interface PlainQueryOptions<Data, Failure> {
  queryKey: QueryKey;
  /** Asks the service. Stopped when nobody waits for the answer any more. */
  queryFn: (asking: Asking) => Promise<Data>;
  retry: Retry<Failure>;
}

/** What is asked of an operation: its id, and to be callable. */
export interface Callable {
  readonly id: string;
  (
    client: any,
    input?: any,
    options?: { readonly signal?: AbortSignal },
  ): PromiseLike<unknown>;
}

/** Makes functions from a client and an input to the options of a query. Their type is said by who asks. */
export const queries =
  (keyOfCall: KeyOfCall) =>
  <Make>(operation: Callable): Make =>
    ((
      client: unknown,
      input?: object,
    ): PlainQueryOptions<unknown, unknown> => ({
      queryKey: keyOfCall(client, operation.id, input),
      // A cache takes undefined for "nothing there yet".
      queryFn: async ({ signal }) =>
        (await operation(client, input, { signal })) ?? null,
      retry: retriedAlready,
    })) as Make;
