import type { RequestPart } from "./codec.js";

/**
 * For operations with a server of their own: used unless the caller gave the client a host that the
 * document does not know, which then gets all calls (and the key is shown to no other).
 */
export const ownServer =
  (url: string): RequestPart =>
  (request, _, { base, server, servers }) => {
    if (server === undefined || Object.hasOwn(servers, server))
      request.url = url + request.url.slice(base.length);
  };
