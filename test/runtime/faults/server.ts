import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** A request as it came over the wire. */
export interface Received {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** Answers one request; `count` is 1 for the first that this server got. */
export type Handler = (
  answer: ServerResponse & { socket: Socket },
  request: Received,
  count: number,
) => void | Promise<void>;

/** A server on loopback that does what a test tells it, faults included. */
export interface FaultServer extends AsyncDisposable {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** Everything that came, in order. */
  readonly received: readonly Received[];
  /** Requests whose answer has neither ended nor been given up by the client. */
  readonly waiting: () => number;
}

/** Starts a server; `await using` stops it, open connections too. */
export async function faultServer(handler: Handler): Promise<FaultServer> {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  const answers = new Set<ServerResponse>();
  const server = createServer((incoming, answer) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("error", () => {});
    answers.add(answer);
    answer.on("close", () => answers.delete(answer));
    answer.on("error", () => {});
    incoming.on("end", () => {
      const request: Received = {
        method: incoming.method!,
        url: incoming.url!,
        headers: incoming.headers,
        body: Buffer.concat(chunks),
      };
      received.push(request);
      void handler(answer as ServerResponse & { socket: Socket }, request, received.length);
    });
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    waiting: () => answers.size,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
