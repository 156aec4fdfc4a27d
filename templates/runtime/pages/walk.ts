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
 * twice would go on for ever: that page is a `RequestError`.
 */
export const walk =
  (items: Spot, begin: Walk["next"], turn: Walk["url"]): Extend =>
  (call, _, input, again) => {
    async function* over(
      parts: (page: unknown) => unknown[],
      limit = Infinity,
    ): AsyncGenerator<unknown> {
      const asked = new Set<string>();
      const next = begin(input);
      for (let from = call; ;) {
        const page = await from;
        // Not before: the failure of the call is the iteration's, however little is asked for.
        if (limit <= 0) return;
        for (const part of parts(page)) {
          yield part;
          if (--limit <= 0) return;
        }
        const query = next(page);
        if (!query) return;
        const circle = asked.has(query);
        asked.add(query);
        from = again((request) => {
          if (circle) throw new Error("bad pages");
          request.url = turn(request.url, query);
        });
      }
    }
    const all = (limit?: number): AsyncGenerator<unknown> =>
      over((page) => itemsOf(page, items), limit);
    const list: any = call;
    list.pages = (limit?: number) => over((page) => [page], limit);
    list.items = list[Symbol.asyncIterator] = all;
    return { next: begin, url: turn };
  };
