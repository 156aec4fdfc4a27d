import type { CallOptions, Client } from "./client.js";
import type { Settings } from "./settings.js";

/**
 * What a client is made of, with the options of a call. It keeps that to itself, so that printing a client shows no key; a
 * part of a request is told, so one that ends there can tell.
 */
export function settingsOf(client: Client, options?: CallOptions): Settings {
  let found: Settings | undefined;
  const tell = (_: unknown, __: unknown, settings: Settings): never => {
    found = settings;
    throw new Error("no request");
  };
  client
    .call(
      { id: "settings", method: "GET", path: [], parts: [tell] },
      {},
      options,
    )
    .catch(() => {});
  return found!;
}
