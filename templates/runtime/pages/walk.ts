import type { Extend } from "../codec.js";

/** Where something stands in a page: the name of a member, or `path("data.items")`. */
export type Spot = string | ((page: any) => any);

/** What stands at a spot. */
export const at = (page: any, spot: Spot): any =>
  typeof spot == "string" ? page?.[spot] : spot(page);

/**
 * A list whose items stand at `items`. `begin` starts a walk with the input of the call: its function
 * gives the query of the page after `page`, or nothing at the end, and `turn` puts it into the URL.
 * A query that occurs twice would go on for ever: that page is a `RequestError`.
 */
export const walk =
  (
    items: Spot,
    begin: (input: any) => (page: unknown) => string | undefined,
    turn: (url: string, query: string) => string,
  ): Extend =>
  (call, _, input, again) => {
    async function* pages(limit = Infinity): AsyncGenerator<unknown> {
      const asked = new Set<string>();
      const next = begin(input);
      for (let from = call; limit > 0; ) {
        const page = await from;
        yield page;
        const query = next(page);
        if (!query || --limit <= 0) return;
        const circle = asked.has(query);
        asked.add(query);
        from = again((url) => {
          if (circle) throw new Error("pages in a circle");
          return turn(url, query);
        });
      }
    }
    async function* all(limit = Infinity): AsyncGenerator<unknown> {
      if (limit > 0)
        for await (const page of pages())
          for (const item of at(page, items) ?? []) {
            yield item;
            if (--limit <= 0) return;
          }
    }
    Object.assign(call, { pages, items: all, [Symbol.asyncIterator]: all });
  };
