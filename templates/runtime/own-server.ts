import type { Settings } from "./settings.js";

/**
 * For operations with a server of their own: used unless the caller gave the client a host that the
 * document does not know, which then gets all calls (and the key is shown to no other).
 */
export const ownServer =
  (url: string) =>
  ({ base, server, service }: Settings): string =>
    server === undefined || Object.hasOwn(service.servers, server) ? url : base;
