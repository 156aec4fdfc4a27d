import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";

/** The part of the global `fetch` that is used. */
export type Fetch = (
  url: string,
  init: { redirect: "manual"; signal: AbortSignal; headers: Record<string, string> },
) => Promise<Response>;

export interface FetchLimits {
  /** Default: the global one. */
  readonly fetch?: Fetch | undefined;
  /** Milliseconds for the whole of one document, redirects included. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** Hosts that may be at a private address, because the user named them. */
  readonly namedHosts: ReadonlySet<string>;
}

type Fetched = { readonly bytes: Buffer; readonly url: string } | { readonly failure: string };

const mostRedirects = 5;

/** Fetches one document, without credentials. `url` of the result is where redirects led to. */
export async function fetchDocument(url: string, limits: FetchLimits): Promise<Fetched> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  const request = limits.fetch ?? (globalThis.fetch as Fetch);
  let current = url;
  try {
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const refusal = await refuse(current, limits);
      if (refusal) return { failure: refusal };
      const headers = { accept: "application/json, application/yaml, text/yaml, */*" };
      const answer = await request(current, { redirect: "manual", signal, headers });
      const next = answer.headers.get("location");
      if (answer.status >= 300 && answer.status < 400 && next) {
        current = new URL(next, current).href;
        continue;
      }
      if (!answer.ok) return { failure: `the server answered ${answer.status}` };
      const bytes = await readBody(answer, limits.maxBytes);
      return bytes
        ? { bytes, url: current }
        : { failure: `it has more than ${limits.maxBytes} bytes` };
    }
    return { failure: `it was redirected more than ${mostRedirects} times` };
  } catch (error) {
    if (signal.aborted) return { failure: `no answer within ${limits.timeoutMs} ms` };
    return { failure: reasonOf(error) };
  }
}

async function readBody(answer: Response, maxBytes: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Why a URL is not asked for, if so. */
async function refuse(
  url: string,
  { namedHosts, fetch }: FetchLimits,
): Promise<string | undefined> {
  const { protocol, hostname, username, password } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") return `${protocol} is not http or https`;
  if (username || password) return "the URL holds credentials";
  if (namedHosts.has(hostname)) return undefined;
  const host = hostname.replace(/^\[|\]$/g, "");
  const literal = isIP(host);
  if (!literal && fetch) return undefined; // A substitute for the network has no names to look up.
  const addresses = literal
    ? [{ address: host, family: literal }]
    : await lookup(host, { all: true });
  return addresses.some(({ address, family }) => isPrivate(address, family))
    ? `${host} is a private address, and nobody named it`
    : undefined;
}

const privateRanges = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const) {
  privateRanges.addSubnet(network, prefix, "ipv4");
}
for (const [network, prefix] of [
  ["::", 127],
  ["64:ff9b::", 96],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const) {
  privateRanges.addSubnet(network, prefix, "ipv6");
}

/** BlockList matches addresses of the form ::ffff:10.0.0.1 with the rules for 10.0.0.1. */
function isPrivate(address: string, family: number): boolean {
  return privateRanges.check(address, family === 6 ? "ipv6" : "ipv4");
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
