import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Reply } from "./answer/reply.js";
import { headerText, type MockRequest } from "./request/mock-request.js";

/** The most bytes that the body of a request may have: it is kept in memory. */
export const largestBody = 64 * 1024 * 1024;

/** What to do with a request: answer after a while (milliseconds), or break the connection. */
export interface Response {
  readonly reply?: Reply;
  readonly delay: number;
}

/** A server on the loopback interface. */
export interface RunningServer {
  readonly port: number;
  /** Breaks all connections and frees the port. */
  stop(): Promise<void>;
}

/**
 * Starts a server that only this machine can reach. `port` 0: any that is free. Rejects with the error of the
 * system where the port cannot be had.
 */
export async function startServer(
  port: number,
  respond: (request: MockRequest, isTooLarge: boolean) => Promise<Response>,
): Promise<RunningServer> {
  const stopping = new AbortController();
  const server = createServer((request, response) => {
    void answer(request, response, respond, stopping.signal);
  });
  await listen(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((done) => {
        stopping.abort();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", failed);
      done();
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  respond: (request: MockRequest, isTooLarge: boolean) => Promise<Response>,
  signal: AbortSignal,
): Promise<void> {
  // Whoever asked may be gone by now; there is nobody to tell.
  response.on("error", () => {});
  try {
    const { bytes, isTooLarge } = await readBody(request);
    const asked = {
      method: request.method ?? "",
      url: request.url ?? "",
      headers: request.headers,
      body: bytes,
    };
    if (isPreflight(asked)) return send(request, response, preflight(asked));
    const { reply, delay } = await respond(asked, isTooLarge);
    if (delay > 0) await wait(delay, undefined, { signal });
    if (reply) send(request, response, reply);
    else request.socket.resetAndDestroy();
  } catch (error) {
    if (signal.aborted || request.destroyed) return;
    // A fault of our own: the request fails, the server stays.
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    send(request, response, { status: 500, headers: {}, body: Buffer.from(`${text}\n`) });
  }
}

async function readBody(
  request: IncomingMessage,
): Promise<{ readonly bytes: Uint8Array; readonly isTooLarge: boolean }> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    // What is too much is read, so that the answer arrives, and not kept.
    if (length <= largestBody) chunks.push(chunk as Buffer);
  }
  const isTooLarge = length > largestBody;
  return {
    bytes: new Uint8Array(isTooLarge ? Buffer.alloc(0) : Buffer.concat(chunks)),
    isTooLarge,
  };
}

function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  const isEmpty = request.method === "HEAD" || reply.status === 204 || reply.status === 304;
  response.writeHead(reply.status, {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "*",
    ...reply.headers,
    ...(!isEmpty && { "content-length": String(reply.body.length) }),
  });
  response.end(isEmpty ? undefined : reply.body);
}

/** Browsers ask before a page of another origin may send a request. */
function isPreflight({ method, headers }: MockRequest): boolean {
  return method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
}

function preflight({ headers }: MockRequest): Reply {
  const allowed = {
    "access-control-allow-methods": headerText(headers, "access-control-request-method") ?? "*",
    "access-control-allow-headers": headerText(headers, "access-control-request-headers") ?? "*",
    "access-control-allow-private-network": "true",
    "access-control-max-age": "600",
  };
  return { status: 204, headers: allowed, body: Buffer.alloc(0) };
}
