import type { SWRConfiguration, SWRResponse } from "swr";
import type {
  SWRInfiniteConfiguration,
  SWRInfiniteResponse,
} from "swr/infinite";
import type {
  SWRMutationConfiguration,
  SWRMutationResponse,
} from "swr/mutation";

/** What SWR keeps an answer by: from the general to the particular. */
export type CallKey = readonly [string, ...unknown[]];

/** Chooses from the keys of a cache, for `mutate`. */
export type KeyFilter = (key?: unknown) => boolean;

/** How a client's own package names a call. */
export type KeyOfCall = (client: any, id: string, input?: object) => CallKey;

/** What is asked of an operation: its id, and to be callable. */
export interface Callable {
  readonly id: string;
  (client: any, input?: any): PromiseLike<unknown>;
}

/** Asks when it is shown. An input of null waits. */
export interface PlainHook<Client, Input, Data, Failure> {
  <Config extends SWRConfiguration<Data, Failure> | undefined = undefined>(
    client: Client,
    input: Input | null,
    config?: Config,
  ): SWRResponse<Data, Failure, Config>;
}

/** The same where the input may be left out. */
export interface PlainOpenHook<Client, Input, Data, Failure> {
  <Config extends SWRConfiguration<Data, Failure> | undefined = undefined>(
    client: Client,
    input?: Input | null,
    config?: Config,
  ): SWRResponse<Data, Failure, Config>;
}

/** Where a page is found in the one before it, pages cannot be asked for at once. */
export type PagesConfig<Page, Failure> = Omit<
  SWRInfiniteConfiguration<Page, Failure>,
  "parallel" | "fetcher"
>;

/** Asks page after page. An input of null waits. */
export interface PlainInfiniteHook<Client, Input, Page, Failure> {
  (
    client: Client,
    input: Input | null,
    config?: PagesConfig<Page, Failure>,
  ): SWRInfiniteResponse<Page, Failure>;
}

/** The same where the input may be left out. */
export interface PlainOpenInfiniteHook<Client, Input, Page, Failure> {
  (
    client: Client,
    input?: Input | null,
    config?: PagesConfig<Page, Failure>,
  ): SWRInfiniteResponse<Page, Failure>;
}

/** Calls when it is triggered. */
export interface PlainMutationHook<Client, Input, Data, Failure> {
  (
    client: Client,
    config: MutationConfig<Input, Data, Failure> & {
      readonly throwOnError: false;
    },
  ): SWRMutationResponse<Data | undefined, Failure, CallKey, Input>;
  (
    client: Client,
    config?: MutationConfig<Input, Data, Failure>,
  ): SWRMutationResponse<Data, Failure, CallKey, Input>;
}

/** How a mutation is used. */
export type MutationConfig<Input, Data, Failure> = SWRMutationConfiguration<
  Data,
  Failure,
  CallKey,
  Input
> & { readonly throwOnError?: boolean };

/** Makes the key of a call. */
export interface PlainKey<Client, Input, Key> {
  (client: Client, input: Input): Key;
}

/** The same where the input may be left out. */
export interface PlainOpenKey<Client, Input, Key> {
  (client: Client, input?: Input): Key;
}
