import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";

/** A service of datasets and of the versions of one prompt, on loopback. */
export interface DatasetServer {
  readonly url: string;
  /** What was asked: `GET /api/…?limit=2`. */
  readonly requests: string[];
  /** How many requests were given up by the caller. */
  readonly aborted: () => number;
  /** The names of its datasets, oldest first. Their ids are `d0`, `d1` and so on. */
  names: string[];
  /** Answers the next requests with these statuses. */
  readonly failures: number[];
  /** Answers nothing while set. */
  silent: boolean;
  /** As it is for each test: five datasets, and nothing asked yet. */
  reset(): void;
  close(): Promise<void>;
}

/** Starts one. */
export async function startDatasetServer(): Promise<DatasetServer> {
  let aborted = 0;
  const server = createServer(async (request, response) => {
    const url = new URL(request.url!, state.url);
    state.requests.push(`${request.method} ${url.pathname}${url.search}`);
    response.on("close", () => {
      if (!response.writableEnded) aborted++;
    });
    if (state.silent) return;
    const status = state.failures.shift();
    const answer = status === undefined ? await answerOf(request, url) : { detail: "No." };
    response.writeHead(status ?? 200, { "content-type": "application/json" });
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const state: DatasetServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    aborted: () => aborted,
    names: [],
    failures: [],
    silent: false,
    reset: () => {
      state.requests.length = 0;
      state.names = ["a", "b", "c", "d", "e"];
      state.failures.length = 0;
      state.silent = false;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  const dataset = (name: string, index: number) => ({ id: `d${index}`, name });

  async function answerOf(request: IncomingMessage, url: URL): Promise<unknown> {
    const [, , , , resource, id] = url.pathname.split("/");
    if (resource === "llm_prompts") return versionsPage(url);
    if (request.method === "POST") {
      const { name } = (await json(request)) as { name: string };
      state.names.push(name);
      return dataset(name, state.names.length - 1);
    }
    if (id) {
      const index = Number(id.slice(1));
      if (request.method === "PATCH") {
        state.names[index] = ((await json(request)) as { name: string }).name;
      }
      return dataset(state.names[index]!, index);
    }
    const limit = Number(url.searchParams.get("limit") ?? 100);
    const offset = Number(url.searchParams.get("offset") ?? 0);
    const next = `http://elsewhere.example/datasets/?limit=${limit}&offset=${offset + limit}`;
    return {
      count: state.names.length,
      next: offset + limit < state.names.length ? next : null,
      results: state.names.map(dataset).slice(offset, offset + limit),
    };
  }

  /** Two versions a page, from the newest of five on. */
  function versionsPage(url: URL): unknown {
    const before = Number(url.searchParams.get("before_version") ?? 6);
    const versions = [5, 4, 3, 2, 1].filter((version) => version < before).slice(0, 2);
    return { versions: versions.map((version) => ({ version })), has_more: versions.at(-1)! > 1 };
  }

  return state;
}
