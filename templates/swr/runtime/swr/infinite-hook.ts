import useSWRInfinite, { unstable_serialize } from "swr/infinite";
import { retriedAlready } from "./hook.js";
import type { Callable, CallKey, KeyOfCall } from "./types.js";

/** How the client's own package goes on with a list. */
export interface Pages {
  after(input: any, pages: readonly unknown[]): string | undefined;
  at(client: any, input: any, place: string): Promise<unknown>;
}

/** How pages of an operation are found. */
type PagesOf = (operation: any) => Pages;

/** Makes hooks that ask page after page. */
export const infiniteHooks =
  (keyOfCall: KeyOfCall, pagesOf: PagesOf) =>
  <Made>(operation: Callable): Made => {
    const pages = pagesOf(operation);
    return ((client: unknown, input?: object | null, config?: object) =>
      useSWRInfinite(
        pageKeys(
          input === null ? null : keyOfCall(client, operation.id, input),
          input,
          pages,
        ),
        async (key: CallKey) => {
          const place = key.at(-1);
          return typeof place == "string"
            ? pages.at(client, input, place)
            : operation(client, input);
        },
        { ...retriedAlready, ...config },
      )) as Made;
  };

/** Makes functions that give the key of a list with all its pages, for `mutate`. */
export const infiniteKeys =
  (keyOfCall: KeyOfCall, pagesOf: PagesOf) =>
  <Made>(operation: Callable): Made =>
    ((client: unknown, input?: object) =>
      unstable_serialize(
        pageKeys(
          keyOfCall(client, operation.id, input),
          input,
          pagesOf(operation),
        ),
      )) as Made;

/**
 * Gives the key of each page. SWR asks for them in order, from the first on, with the page before: so the
 * pages that it has seen on its way tell how the list goes on.
 */
function pageKeys(
  key: CallKey | null,
  input: object | null | undefined,
  pages: Pages,
) {
  const seen: unknown[] = [];
  const places: (string | null)[] = [];
  return (index: number, before: unknown): CallKey | null => {
    if (key === null) return null;
    seen.length = Math.max(index - 1, 0);
    places.length = index;
    if (index > 0) seen.push(before);
    const place = index > 0 ? pages.after(input, seen) : null;
    // A list that leads back to a page that is there would go on for ever.
    if (place === undefined || (index > 0 && places.includes(place)))
      return null;
    places.push(place);
    return [...key, "pages", place];
  };
}
