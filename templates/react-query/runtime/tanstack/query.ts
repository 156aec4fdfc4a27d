import { queryKeyOf, type QueryKey, type Scope } from "./key.js";
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

/** What a client's own package knows of it: which server it calls, and what it carries. */
export type ScopeOf = (client: any) => Scope;

/** Makes functions from a client and an input to the options of a query. Their type is said by who asks. */
export const queries =
  (scopeOf: ScopeOf) =>
  <Make>(operation: Callable): Make =>
    ((
      client: unknown,
      input?: object,
    ): PlainQueryOptions<unknown, unknown> => ({
      queryKey: queryKeyOf(operation.id, input, scopeOf(client)),
      // A cache takes undefined for "nothing there yet".
      queryFn: async ({ signal }) =>
        (await operation(client, input, { signal })) ?? null,
      retry: retriedAlready,
    })) as Make;
