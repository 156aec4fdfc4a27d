import type { KeyOfCall, QueryKey } from "./key.js";
import type { Callable } from "./query.js";
import { retriedAlready, type Retry } from "./retry.js";

/** Options of a mutation, which every package of TanStack Query v5 takes. */
export interface PlainMutationOptions<Input, Data, Failure> {
  mutationKey: QueryKey;
  /** Calls the service. */
  mutationFn: (input: Input) => Promise<Data>;
  retry: Retry<Failure>;
}

/** Makes functions from a client to the options of a mutation. Their type is said by who asks. */
export const mutations =
  (keyOfCall: KeyOfCall) =>
  <Make>(operation: Callable): Make =>
    ((
      client: unknown,
    ): PlainMutationOptions<object | undefined, unknown, unknown> => ({
      mutationKey: keyOfCall(client, operation.id),
      mutationFn: async (input) => operation(client, input),
      retry: retriedAlready,
    })) as Make;
