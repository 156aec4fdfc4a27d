import type { OwnFetch } from "./client.js";

/**
 * Fetches, and follows the redirects of reading requests. By hand, since platforms differ in what
 * they pass on to another origin: there, nothing but `accept` goes along. A redirect of a write stays
 * its answer. Without this, every redirect is an `ApiError`. Browsers hide where a redirect leads, so
 * there it stays an error (of status 0).
 */
export const follow: OwnFetch = async (url, init, send = fetch) => {
  for (let hops = 9; ; hops--) {
    const response = await send(url, init);
    const location = response.headers.get("location");
    if (
      !hops ||
      !location ||
      response.status < 300 ||
      response.status > 399 ||
      !/^(GET|HEAD)$/.test(init.method!)
    )
      return response;
    const target = new URL(location, url);
    if (!/^https?:$/.test(target.protocol)) return response;
    await response.body?.cancel();
    if (target.origin != new URL(url).origin) {
      const accept = new Headers(init.headers).get("accept");
      init = { ...init, headers: accept ? { accept } : {} };
    }
    url = target.href;
  }
};
