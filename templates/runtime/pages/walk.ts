import type { Extend } from "../codec.js";

/** Where something stands in a page: the name of a member, or `path("data.items")`. */
export type Spot = string | ((page: any) => any);

/** What stands at a `Spot`. */
export const at = (page: any, spot: any): any =>
  spot.call ? spot(page) : page?.[spot];

/** The items at a spot; none where there is no list. */
export const itemsOf = (page: unknown, spot: Spot): unknown[] => {
  const items = at(page, spot);
  return Array.isArray(items) ? items : [];
};

/** How a list goes on: what its extension of a call returns, for `pageByPage`. */
export interface Walk {
  /** Starts a walk: its function gives the query of the page after `page`, nothing at the end. */
  readonly next: (
    input: any,
    from?: string,
  ) => (page: unknown) => string | undefined;
  /** Puts that query into a URL. */
  readonly url: (url: string, query: string) => string;
}

/**
 * A list whose items stand at `items`. `begin` starts a walk with the input of the call, or with the
 * query of the page that it starts from, and `turn` puts queries into the URL. A query that occurs
 * twice would go on for ever: asking for that page is a `RequestError`.
 */
export const walk =
  (items: Spot, begin: Walk["next"], turn: Walk["url"]): Extend =>
  (call: any, _, input, again) => {
    async function* over(
      parts: (page: unknown) => unknown[],
      limit = Infinity,
    ): AsyncGenerator<unknown> {
      const asked = new Set<unknown>();
      const next = begin(input);
      let query: any;
      for (let from = call; ;) {
        // The failure of the call is the iteration's, however little is asked for.
        const page = await from;
        asked.add(query);
        for (const part of parts(page)) {
          if (limit-- <= 0) return;
          yield part;
        }
        query = limit > 0 && next(page);
        if (!query) return;
        from = again((request) => {
          if (asked.has(query)) throw new Error("bad pages");
          request.url = turn(request.url, query);
        });
      }
    }
    call.pages = (limit?: number) => over((page) => [page], limit);
    call.items = call[Symbol.asyncIterator] = (limit?: number) =>
      over((page) => itemsOf(page, items), limit);
    return { next: begin, url: turn };
  };
