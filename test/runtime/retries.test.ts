import { afterEach, describe, expect, test, vi } from "vitest";
import { ConnectionError, onFaults, onStatus, ServerError } from "../../templates/runtime/index.js";
import { waitAfter } from "../../templates/runtime/retry.js";
import { clientOf, failureOf, op } from "./client.js";
import { inTurn, json, plain, reset, resetInBody, resetInHeaders } from "./faults/answers.js";
import { faultServer, type Handler } from "./faults/server.js";

afterEach(() => {
  vi.restoreAllMocks();
});

const fine = json(200, { fine: true });

describe("a reading call is repeated after", () => {
  const faults: readonly (readonly [string, Handler])[] = [
    ["a reset before the headers", reset],
    ["a reset in the headers", resetInHeaders],
    ["a reset in the body", resetInBody()],
    ["a reset in the body of an error", resetInBody(400)],
    ["408", json(408, {})],
    ["429 without Retry-After", json(429, {})],
    ["429 with Retry-After in seconds", json(429, {}, { "retry-after": "0" })],
    [
      "503 with Retry-After as a date that is past",
      json(503, {}, { "retry-after": new Date(0).toUTCString() }),
    ],
    ["503 without Retry-After", json(503, {})],
    ["500", json(500, {})],
    ["an HTML 502", plain(502, "<html><h1>Bad Gateway</h1>", { "content-type": "text/html" })],
  ];
  test.each(faults)("%s", async (_, fault) => {
    await using server = await faultServer(inTurn(fault, fine));
    expect(await op()(clientOf(server.url), {})).toEqual({ fine: true });
    expect(server.received).toHaveLength(2);
  });
});

describe("a call is sent once only", () => {
  test.each(["POST", "PATCH"])("%s after a fault", async (method) => {
    for (const fault of [reset, resetInBody(), json(503, {}), json(429, {})]) {
      await using server = await faultServer(inTurn(fault, fine));
      await failureOf(op({ method })(clientOf(server.url), {}));
      expect(server.received).toHaveLength(1);
    }
  });

  test.each([400, 401, 403, 404, 409, 422])("after %i", async (status) => {
    await using server = await faultServer(inTurn(json(status, {}), fine));
    expect((await failureOf(op()(clientOf(server.url), {}))).status).toBe(status);
    expect(server.received).toHaveLength(1);
  });

  test("with attempts: 1", async () => {
    await using server = await faultServer(inTurn(json(500, {}), fine));
    await failureOf(op()(clientOf(server.url), {}, { attempts: 1 }));
    expect(server.received).toHaveLength(1);
  });

  test("after an answer that could not be understood", async () => {
    await using server = await faultServer(inTurn(plain(200, "{"), fine));
    await failureOf(op()(clientOf(server.url), {}));
    expect(server.received).toHaveLength(1);
  });

  test("where the document says that a GET writes", async () => {
    await using server = await faultServer(inTurn(json(500, {}), fine));
    await failureOf(op({ retry: undefined as any })(clientOf(server.url), {}));
    expect(server.received).toHaveLength(1);
  });
});

describe("a writing call is repeated", () => {
  test("on request, with its body", async () => {
    await using server = await faultServer(inTurn(reset, json(503, {}), fine));
    const { json: body } = await import("../../templates/runtime/bodies/json.js");
    const create = op({ method: "POST", parts: [body] });
    await create(clientOf(server.url), { body: { a: 1 } }, { repeat: true });
    expect(server.received.map(({ body: sent }) => `${sent}`)).toEqual(Array(3).fill('{"a":1}'));
  });

  test("where the document says that it reads", async () => {
    await using server = await faultServer(inTurn(json(503, {}), fine));
    await op({ method: "POST", retry: onFaults })(clientOf(server.url), {});
    expect(server.received).toHaveLength(2);
  });

  test("on request, after what the operation names as well", async () => {
    await using server = await faultServer(inTurn(json(409, {}), fine));
    const create = op({ method: "POST", retry: onStatus(409) });
    await create(clientOf(server.url), {}, { repeat: true });
    expect(server.received).toHaveLength(2);
  });

  test("after 409 where the operation says so", async () => {
    await using server = await faultServer(inTurn(json(409, {}), fine));
    await op({ method: "POST", retry: onStatus(409) })(clientOf(server.url), {});
    expect(server.received).toHaveLength(2);
  });
});

test("the last error carries the attempts and what failed before it", async () => {
  await using server = await faultServer(inTurn(reset, json(500, {}), json(503, {})));
  const error = await failureOf(op()(clientOf(server.url), {}));
  expect(error).toBeInstanceOf(ServerError);
  expect(error).toMatchObject({ status: 503, attempts: 3 });
  expect(error.previous).toMatchObject({ status: 500, attempts: 2 });
  expect(error.previous.previous).toBeInstanceOf(ConnectionError);
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({ status: 503 });
});

test("attempts are those of the call, else those of the client", async () => {
  await using server = await faultServer(json(500, {}));
  const client = clientOf(server.url, { attempts: 2 });
  expect((await failureOf(op()(client, {}))).attempts).toBe(2);
  expect((await failureOf(op()(client, {}, { attempts: 4 }))).attempts).toBe(4);
});

test("a wait that the budget does not allow is not begun", async () => {
  await using server = await faultServer(json(503, {}, { "retry-after": "3600" }));
  const error = await failureOf(op()(clientOf(server.url), {}, { budget: 60_000 }));
  expect(error).toMatchObject({ status: 503, attempts: 1 });
});

test("waits what Retry-After says, else at random up to a limit that doubles", () => {
  vi.spyOn(Math, "random").mockReturnValue(0.5);
  vi.spyOn(Date, "now").mockReturnValue(Date.UTC(2026, 0, 1));
  const headers = (value: string): Headers => new Headers({ "retry-after": value });
  const rows: readonly (readonly [string | undefined, number, number])[] = [
    ["7", 1, 7000],
    ["0", 1, 0],
    ["1.5", 1, 1500],
    ["Thu, 01 Jan 2026 00:00:30 GMT", 1, 30_000],
    ["Wed, 31 Dec 2025 00:00:00 GMT", 1, 250],
    ["soon", 1, 250],
    ["-5", 1, 250],
    ["0.25", 1, 250],
    ["1e9", 1, 1e12],
    ["Infinity", 1, Infinity],
    ["9".repeat(400), 1, Infinity],
    ["Thu, 01 Jan 1970 00:00:00 GMT", 1, 250],
    ["Fri, 31 Dec 9999 23:59:59 GMT", 1, Date.UTC(9999, 11, 31, 23, 59, 59) - Date.UTC(2026, 0, 1)],
    ["", 1, 250],
    [undefined, 1, 250],
    [undefined, 2, 500],
    [undefined, 3, 1000],
    [undefined, 9, 4000],
  ];
  for (const [value, attempt, want] of rows)
    expect(waitAfter(value === undefined ? undefined : headers(value), attempt, 500)).toBe(want);
  vi.spyOn(Math, "random").mockReturnValue(0);
  expect(waitAfter(undefined, 1, 500)).toBe(0);
});
