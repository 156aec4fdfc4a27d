import { getEventListeners } from "node:events";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterEach, describe, expect, test, vi } from "vitest";
import { AbortError, TimeoutError } from "../../templates/runtime/index.js";
import { clientOf, failureOf, op } from "./client.js";
import { endless, inTurn, json, silence, silentBody } from "./faults/answers.js";
import { faultServer, type Handler } from "./faults/server.js";

afterEach(() => {
  vi.restoreAllMocks();
});

const slow: readonly (readonly [string, Handler])[] = [
  ["slow headers", silence],
  ["a slow body", silentBody],
  ["a body that never ends", endless],
];

const timers = (): number =>
  process.getActiveResourcesInfo().filter((name) => name == "Timeout").length;

describe.each(slow)("%s", (_, fault) => {
  test("end at the limit of the attempt", async () => {
    await using server = await faultServer(fault);
    const error = await failureOf(op()(clientOf(server.url), {}, { timeout: 40, attempts: 1 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error.message).toBe("GET /things → timeout");
  });

  test("are tried again within the budget", async () => {
    await using server = await faultServer(inTurn(fault, json(200, "late")));
    expect(await op()(clientOf(server.url), {}, { timeout: 1_000 })).toBe("late");
    expect(server.received).toHaveLength(2);
  });

  test("end with the budget, however long an attempt may take", async () => {
    await using server = await faultServer(fault);
    const error = await failureOf(op()(clientOf(server.url), {}, { budget: 40 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error.attempts).toBe(1);
  });

  test("are stopped by the caller's signal", async () => {
    await using server = await faultServer(fault);
    const controller = new AbortController();
    const call = op()(clientOf(server.url), {}, { signal: controller.signal });
    const failure = failureOf(call);
    await vi.waitFor(() => expect(server.received).toHaveLength(1));
    const reason = new Error("no longer needed");
    controller.abort(reason);
    const error = await failure;
    expect(error).toBeInstanceOf(AbortError);
    expect(error.name).toBe("AbortError");
    expect(error.cause).toBe(reason);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
    await vi.waitFor(() => expect(server.waiting()).toBe(0));
    expect(server.received).toHaveLength(1);
  });
});

test("a signal that is aborted already: nothing is sent", async () => {
  await using server = await faultServer(json(200, {}));
  const error = await failureOf(
    op()(clientOf(server.url), {}, { signal: AbortSignal.abort("early") }),
  );
  expect(error).toBeInstanceOf(AbortError);
  expect(error.cause).toBe("early");
  expect(server.received).toHaveLength(0);
});

test("the caller's signal ends the waiting between attempts at once", async () => {
  await using server = await faultServer(json(503, {}, { "retry-after": "3000" }));
  const controller = new AbortController();
  const before = timers();
  const failure = failureOf(
    op()(clientOf(server.url), {}, { signal: controller.signal, budget: 1e9 }),
  );
  await vi.waitFor(() => expect(server.received).toHaveLength(1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  controller.abort();
  expect(await failure).toBeInstanceOf(AbortError);
  expect(timers()).toBeLessThanOrEqual(before);
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
});

test("a fetch, a credential or a hook that pays no heed to the signal is left behind", async () => {
  const never = (): Promise<never> => new Promise(() => {});
  const options = { timeout: 10, attempts: 1 };
  const client = clientOf("http://127.0.0.1:1");
  for (const given of [
    client.with({ fetch: never }),
    client.with({ auth: never }),
    client.with({ hooks: never }),
  ])
    expect(await failureOf(op()(given, {}, options))).toBeInstanceOf(TimeoutError);
});

test("limits beyond what timers know are no limits", async () => {
  await using server = await faultServer((answer) => {
    setTimeout(() => answer.end("1"), 20);
  });
  const options = { timeout: Infinity, budget: Infinity };
  expect(await op()(clientOf(server.url), {}, options)).toBe(1);
});

test("neither timer nor listener outlives a call", async () => {
  await using server = await faultServer(inTurn(json(500, {}), json(200, {}), json(404, {})));
  const { signal } = new AbortController();
  const before = timers();
  await op()(clientOf(server.url), {}, { signal });
  await failureOf(op()(clientOf(server.url), {}, { signal }));
  expect(timers()).toBeLessThanOrEqual(before);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

describe("a process of its own", () => {
  const run = async (fetch: string, call: string): Promise<string> => {
    const { outputFiles } = await build({
      stdin: {
        resolveDir: fileURLToPath(new URL("../../templates/runtime", import.meta.url)),
        contents: `
          import { makeClient, onFaults, operation } from "./index.js";
          const list = operation({ id: "list", method: "GET", path: ["/"], retry: onFaults });
          const client = makeClient({ servers: { a: "http://a" } }, { fetch: ${fetch} });
          ${call}
        `,
      },
      bundle: true,
      format: "esm",
      write: false,
    });
    const node = spawnSync(process.execPath, ["--input-type=module", "-"], {
      input: outputFiles[0]!.text,
      encoding: "utf8",
      timeout: 30_000,
    });
    return node.signal ?? node.stdout + node.stderr;
  };

  test("is not kept alive by a time limit", async () => {
    const silent = "() => new Promise(() => {})";
    expect(await run(silent, "list(client); console.log('called');")).toBe("called\n");
  });

  test("is kept alive by a retry that waits", async () => {
    const busy = `async () => globalThis.asked++
      ? new Response("1") : new Response("", { status: 503, headers: { "retry-after": "0.2" } })`;
    const call = "globalThis.asked = 0; list(client).then((one) => console.log('got', one));";
    expect(await run(busy, call)).toBe("got 1\n");
  });
});
