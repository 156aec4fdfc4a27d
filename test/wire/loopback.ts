import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { WireAnswer } from "./row.js";

/** A request as it came in over a socket. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

/** A server on the loopback interface that answers in turn and keeps what it was asked. */
export interface Loopback {
  readonly url: string;
  /** Sets the answers of the next requests, and forgets the requests so far. */
  expect(...answers: readonly WireAnswer[]): void;
  /** The requests since `expect`. */
  readonly seen: readonly Seen[];
  close(): Promise<void>;
}

/** Starts a server on a free port. */
export async function startLoopback(): Promise<Loopback> {
  let waiting: WireAnswer[] = [];
  let seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    seen.push({
      method: request.method!,
      url: request.url!,
      headers: request.headers,
      body: Buffer.concat(chunks),
    });
    const answer = waiting.shift() ?? { status: 599 };
    const { bytes, type } = bytesOf(answer, url);
    response.writeHead(answer.status, {
      ...(type === undefined ? {} : { "content-type": type }),
      ...answer.headers,
    });
    response.end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    expect(...answers) {
      waiting = [...answers];
      seen = [];
    },
    get seen() {
      return seen;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

function bytesOf({ body }: WireAnswer, url: string): { bytes?: Buffer; type?: string } {
  if (body === undefined) return {};
  if ("json" in body) {
    const text = JSON.stringify(body.json).replaceAll("{server}", url);
    return { bytes: Buffer.from(text), type: "application/json" };
  }
  if ("text" in body) return { bytes: Buffer.from(body.text), type: body.type };
  return { bytes: Buffer.from(body.base64, "base64"), type: body.type };
}
