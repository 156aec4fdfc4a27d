import type { CallOptions, Client } from "../client.js";
import type { Definition, OperationData } from "../operation.js";
import type { Walk } from "./walk.js";

/** A list for somebody who keeps the pages and asks for the next one some time: a cache, a table. */
export interface PageByPage {
  /**
   * What asks for the page after `pages`, to be given to `at`; undefined at the end, and where the last
   * page leads back to one of these. `first` is what asked for the first of them, where that was not a
   * plain call.
   */
  after(
    input: object | undefined,
    pages: readonly unknown[],
    first?: string,
  ): string | undefined;
  /** Calls for the page that `after` gave. Rejects with a `CallError`. */
  at(
    client: Client,
    input: object | undefined,
    place: string,
    options?: CallOptions,
  ): Promise<unknown>;
}

/** The pages of a list one at a time, for an operation that declares how it goes on. */
export function pageByPage(operation: OperationData): PageByPage {
  const { extend, ...definition } = operation as unknown as Definition;
  // The extension tells how the list goes on; there is no call to extend.
  const nobody = Promise.resolve();
  const walk = extend!(nobody, {}, undefined, () => nobody) as Walk;
  return {
    after(input, pages, first) {
      const next = walk.next(input, first);
      let place = first;
      const asked = new Set<unknown>();
      for (const page of pages) {
        asked.add(place);
        place = next(page);
      }
      return asked.has(place) ? undefined : place || undefined;
    },
    at: (client, input, place, options) =>
      client.call(
        {
          ...definition,
          parts: [
            ...(definition.parts ?? []),
            (request) => {
              request.url = walk.url(request.url, place);
            },
          ],
        },
        input,
        options,
      ),
  };
}
