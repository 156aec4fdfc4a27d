import type { KeyOfCall, QueryKey } from "./key.js";
import type { Asking, Callable } from "./query.js";
import { retriedAlready, type Retry } from "./retry.js";

/** What asks for a page; null for the first one. */
export type PageParam = string | null;

/** Options of an infinite query, which every package of TanStack Query v5 takes. */
export interface PlainInfiniteOptions<Page, Failure> {
  queryKey: QueryKey;
  /** Asks the service for one page. */
  queryFn: (
    asking: Asking & { readonly pageParam: PageParam },
  ) => Promise<Page>;
  initialPageParam: PageParam;
  /** What asks for the page after those that are there, undefined at the end. */
  getNextPageParam: (
    last: Page,
    pages: readonly Page[],
    lastParam: PageParam,
    params: readonly PageParam[],
  ) => PageParam | undefined;
  retry: Retry<Failure>;
}

/** How the client's own package goes on with a list. */
export interface Pages {
  after(
    input: any,
    pages: readonly unknown[],
    first?: string,
  ): string | undefined;
  at(client: any, input: any, place: string, options: Asking): Promise<unknown>;
}

/** Makes functions from a client and an input to the options of an infinite query. */
export const infiniteQueries =
  (keyOfCall: KeyOfCall, pagesOf: (operation: any) => Pages) =>
  <Make>(operation: Callable): Make => {
    const pages = pagesOf(operation);
    return ((
      client: unknown,
      input?: object,
    ): PlainInfiniteOptions<unknown, unknown> => ({
      // One query alone and its pages are kept apart: they look different.
      queryKey: [...keyOfCall(client, operation.id, input), "pages"],
      queryFn: async ({ signal, pageParam }) =>
        (await (pageParam === null
          ? operation(client, input, { signal })
          : pages.at(client, input, pageParam, { signal }))) ?? null,
      initialPageParam: null,
      getNextPageParam(_, found, __, params) {
        const next = pages.after(input, found, params[0] ?? undefined);
        // A list that leads back to a page that is there would go on for ever.
        return params.includes(next ?? null) ? undefined : next;
      },
      retry: retriedAlready,
    })) as Make;
  };
