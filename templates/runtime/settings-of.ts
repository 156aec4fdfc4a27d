import type { Client } from "./client.js";
import type { Settings } from "./settings.js";

/**
 * What a client is made of. It keeps that to itself, so that printing a client shows no key; a
 * definition is told, so one that ends where the request would be built can tell.
 */
export function settingsOf(client: Client): Settings {
  let settings: Settings | undefined;
  client
    .call({
      id: "settings",
      method: "GET",
      path: [],
      server(given) {
        settings = given;
        throw new Error("no request");
      },
    })
    .catch(() => {});
  return settings!;
}
