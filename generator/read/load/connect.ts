import { lookup, type LookupAddress } from "node:dns";
import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import type { Fetch } from "./fetch-document.js";
import { isPrivate } from "./private-addresses.js";

/**
 * A `fetch` that refuses names of private addresses at the very lookup that it connects by: a name that is asked
 * for twice may stand for something else the second time. `namedHosts` may be private.
 */
export function connect(namedHosts: ReadonlySet<string>): Fetch {
  return async (url, { signal, headers }) => {
    const secure = url.startsWith("https:");
    const { request } = await (secure ? import("node:https") : import("node:http"));
    const isNamed = namedHosts.has(new URL(url).hostname);
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const plain = { ...headers, "accept-encoding": "identity" };
      const options = { agent: false, headers: plain, signal, ...(!isNamed && { lookup: find }) };
      request(url, options, resolve).on("error", reject).end();
    });
    const { statusCode: status = 0, headers: given } = answer;
    if (given["content-encoding"] !== undefined && given["content-encoding"] !== "identity") {
      answer.destroy();
      throw new Error(`it comes packed (${given["content-encoding"]}), which nobody asked for`);
    }
    const isEmpty = [204, 205, 304].includes(status);
    return new Response(isEmpty ? null : (Readable.toWeb(answer) as ReadableStream), {
      status: status < 200 ? 500 : status,
      headers: given.location === undefined ? {} : { location: given.location },
    });
  };
}

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

function find(
  name: string,
  { all, family }: { all?: boolean | undefined; family?: number | "IPv4" | "IPv6" | undefined },
  found: Found,
): void {
  lookup(name, { all: true, family: family ?? 0 }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || first === undefined)
      return found(error ?? new Error(`${name} has no address`), []);
    if (addresses.some((each) => isPrivate(each.address, each.family))) {
      return found(new Error(`${name} is a private address, and nobody named it`), []);
    }
    return all ? found(null, addresses) : found(null, first.address, first.family);
  });
}
