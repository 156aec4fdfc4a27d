import { collectDiagnostics } from "../diagnostics/collect-diagnostics.js";
import type { MockAnswer } from "./answer/reply.js";
import type { Exchange } from "./exchange.js";
import { countFaults } from "./faults/fault.js";
import { handle, type Handled } from "./handle.js";
import type { Mock, ServeOptions } from "./mock.js";
import type { MockedApi } from "./mocked-api.js";
import { refuse } from "./refuse.js";
import type { MockRequest } from "./request/mock-request.js";
import { basePath } from "./routes.js";
import { largestBody, startServer } from "./server.js";

/** How many requests are kept to look at: a server may run for days. */
const remembered = 1000;

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
