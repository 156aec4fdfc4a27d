import { collectDiagnostics } from "../diagnostics/collect-diagnostics.js";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { renderDiagnostics } from "../diagnostics/render-diagnostics.js";
import type { MockAnswer } from "./answer/reply.js";
import type { Exchange } from "./exchange.js";
import { countFaults, type Fault } from "./faults/fault.js";
import { handle, type Handled } from "./handle.js";
import { openMockedApi, type MockedApi } from "./mocked-api.js";
import { refuse } from "./refuse.js";
import type { Keys } from "./request/credentials.js";
import type { MockRequest } from "./request/mock-request.js";
import { basePath } from "./routes.js";
import { largestBody, startServer } from "./server.js";

/** How many requests are kept to look at: a server may run for days. */
const remembered = 1000;

/** How a document is served. */
export interface ServeOptions {
  /** Default 0: any port that is free. */
  readonly port?: number | undefined;
  /** What made-up data is made from. Default 0. */
  readonly seed?: number | undefined;
  /** How many items a list has that is paged. Default 25. */
  readonly items?: number | undefined;
  readonly faults?: readonly Fault[] | undefined;
  /** The credentials that are accepted, with their scopes. Default: any credential, and it may do everything. */
  readonly keys?: Keys | undefined;
  /** Told of each request once it is answered, with what is wrong with it. */
  readonly onExchange?: (exchange: Exchange, diagnostics: Diagnostics) => void;
}

/** What to serve, and how. */
export interface MockOptions extends ServeOptions {
  /** An OpenAPI document: a path relative to `cwd`, or a URL. */
  readonly spec: string;
  readonly overlays?: readonly string[] | undefined;
  /** Default: the working directory of the process. */
  readonly cwd?: string | undefined;
  readonly allowOutside?: boolean | undefined;
  readonly allowRemote?: boolean | undefined;
}

/** A mock server that runs. */
export interface Mock {
  /** Where clients find it: the address of the server, and the path of the first server of the document. */
  readonly url: string;
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** The requests so far, as they were understood; the latest 1000. */
  readonly requests: readonly Exchange[];
  /** Answers the next good requests with these, one after the other, and forgets the requests so far. */
  answer(...answers: readonly MockAnswer[]): void;
  /** Puts other faults in the place of those there were. */
  fail(...faults: readonly Fault[]): void;
  /** Breaks all connections and frees the port. */
  stop(): Promise<void>;
}

/** Starts a mock server of a document. Rejects where the document cannot be used, and says why. */
export async function startMock(options: MockOptions): Promise<Mock> {
  const diagnostics = collectDiagnostics();
  const read = { ...options, cwd: options.cwd ?? process.cwd() };
  const mocked = await openMockedApi(options.spec, read, diagnostics);
  if (!mocked) throw new Error(`No mock of ${options.spec}:\n${renderDiagnostics(diagnostics)}`);
  return serveMock(mocked, options);
}

/** Serves a document that is read already. Rejects with the error of the system where the port cannot be had. */
export async function serveMock(mocked: MockedApi, options: ServeOptions): Promise<Mock> {
  let requests: Exchange[] = [];
  let answers: MockAnswer[] = [];
  let nextFault = countFaults(options.faults ?? []);
  const handling = {
    seed: String(options.seed ?? 0),
    items: options.items ?? 25,
    keys: options.keys,
    nextFault: (operation: string) => nextFault(operation),
    nextAnswer: () => answers.shift(),
  };
  const server = await startServer(options.port ?? 0, async (request, isTooLarge) => {
    const handled = isTooLarge
      ? refuseSize(mocked, request)
      : await handle(mocked, handling, request);
    requests.push(handled.exchange);
    if (requests.length > remembered) requests.shift();
    options.onExchange?.(handled.exchange, handled.diagnostics);
    return handled;
  });
  const origin = `http://127.0.0.1:${server.port}`;
  return {
    url: origin + basePath(mocked.api.servers),
    origin,
    get requests() {
      return requests;
    },
    answer(...wanted) {
      answers = [...wanted];
      requests = [];
    },
    fail(...faults) {
      nextFault = countFaults(faults);
    },
    stop: server.stop,
  };
}

function refuseSize(mocked: MockedApi, request: MockRequest): Handled {
  const diagnostics = collectDiagnostics();
  diagnostics.report("request-body-too-large", undefined, { limit: String(largestBody) });
  const reply = refuse(mocked, undefined, diagnostics);
  const { status } = reply;
  const exchange = { ...request, input: {}, status, problems: diagnostics.all };
  return { exchange, diagnostics, reply, delay: 0 };
}
