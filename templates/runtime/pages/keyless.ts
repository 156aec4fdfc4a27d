import type { Extend } from "../codec.js";
import type { Walk } from "./walk.js";

/**
 * Pages of a service whose keys travel in the query: it repeats them in its links, and what was taken of
 * one is shown to hooks, in logs and in errors. `keys`: the names of their parameters.
 */
export const keyless =
  (keys: readonly string[], pages: Extend): Extend =>
  (call, options, input, again) => {
    const without = (url: string): string => {
      const [path, query] = url.split("?", 2);
      const rest = new URLSearchParams(query);
      for (const key of keys) rest.delete(key);
      return `${path}?${rest}`;
    };
    const walk = pages(call, options, input, (part) =>
      again((request, read, settings) => {
        part(request, read, settings);
        request.url = without(request.url);
      }),
    ) as Walk;
    return {
      ...walk,
      url: (url: string, query: string) => without(walk.url(url, query)),
    };
  };
