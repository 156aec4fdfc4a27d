import { isIP } from "node:net";
import { isPrivate } from "./private-addresses.js";
import { connect } from "./connect.js";

/** The part of the global `fetch` that is used. */
export type Fetch = (
  url: string,
  init: { redirect: "manual"; signal: AbortSignal; headers: Record<string, string> },
) => Promise<Response>;

export interface FetchLimits {
  /** Default: one that looks at the addresses that it connects to. */
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
  const request = limits.fetch ?? connect(limits.namedHosts);
  let current = url;
  try {
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const refusal = refuse(current, limits);
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

/** Why a URL is not asked for, if so. What a name stands for shows when it is connected to. */
function refuse(url: string, { namedHosts }: FetchLimits): string | undefined {
  const { protocol, hostname, username, password } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") return `${protocol} is not http or https`;
  if (username || password) return "the URL holds credentials";
  if (namedHosts.has(hostname)) return undefined;
  const host = hostname.replace(/^\[|\]$/g, "");
  return isIP(host) && isPrivate(host, isIP(host))
    ? `${host} is a private address, and nobody named it`
    : undefined;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
