import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import * as runtime from "../../templates/runtime/index.js";
import { clientOf, failureOf, op } from "./client.js";
import { inTurn, json, plain, reset, resetInBody } from "./faults/answers.js";
import { faultServer, type Handler } from "./faults/server.js";

const { ConnectionError, DecodeError, RequestError } = runtime;
const once = { attempts: 1 };

describe("a status has its class", () => {
  test.each([
    [400, "BadRequestError"],
    [401, "AuthenticationError"],
    [403, "PermissionError"],
    [404, "NotFoundError"],
    [409, "ConflictError"],
    [422, "UnprocessableError"],
    [429, "RateLimitError"],
    [500, "ServerError"],
    [503, "ServerError"],
    [402, "ApiError"],
    [418, "ApiError"],
  ] as const)("%i %s", async (status, name) => {
    await using server = await faultServer(json(status, { detail: "No." }, { "x-id": "7" }));
    const error = await failureOf(op()(clientOf(server.url), {}, once));
    const families = Object.keys(runtime).filter((each) => /^[A-Z]\w+Error$/.test(each));
    const its = families.filter((each) => error instanceof (runtime as any)[each]);
    expect(new Set(its)).toEqual(new Set([name, "ApiError", "CallError"]));
    expect(error).toMatchObject({
      name: "ApiError",
      status,
      body: { detail: "No." },
      text: '{"detail":"No."}',
      attempts: 1,
      request: { method: "GET", url: `${server.url}/things` },
      message: `GET /things → ${status} No.`,
    });
    expect(error.headers.get("x-id")).toBe("7");
  });
});

describe("the message says in one line what went wrong", () => {
  const rows: readonly (readonly [unknown, string])[] = [
    [
      {
        type: "validation_error",
        code: "required",
        detail: "This field is required.",
        attr: "name",
      },
      "400 validation_error: name: This field is required.",
    ],
    [
      { type: "invalid_request", detail: "Not found.", attr: null },
      "400 invalid_request: Not found.",
    ],
    [{ message: "Bad\n  credentials" }, "400 Bad credentials"],
    [{ error: { message: "No such model" } }, '400 {"error":{"message":"No such model"}}'],
    [{ error: "invalid_grant" }, '400 {"error":"invalid_grant"}'],
    [{ detail: [{ msg: "x" }] }, '400 {"detail":[{"msg":"x"}]}'],
    [null, "400 null"],
    [["a"], '400 ["a"]'],
    ["text", '400 "text"'],
  ];
  test.each(rows)("%j", async (body, want) => {
    await using server = await faultServer(json(400, body));
    const error = await failureOf(op()(clientOf(server.url), { q: 1 }));
    expect(error.message).toBe(`GET /things → ${want}`);
  });

  test("of a body of megabytes too", async () => {
    await using server = await faultServer(plain(400, "x".repeat(3_000_000)));
    const error = await failureOf(op()(clientOf(server.url), {}));
    expect(error.message.length).toBeLessThan(500);
    expect(error.text).toHaveLength(3_000_000);
  });

  test("without the query, which may hold private things", async () => {
    await using server = await faultServer(json(404, {}));
    const error = await failureOf(op({ query: ["email"] })(clientOf(server.url), { email: "a@b" }));
    expect(error.message).toBe("GET /things → 404 {}");
  });
});

test("an HTML 502 is an error with status and text, without a body", async () => {
  const html = "<html>\n<h1>502 Bad Gateway</h1>\n</html>";
  await using server = await faultServer(plain(502, html, { "content-type": "text/html" }));
  const error = await failureOf(op()(clientOf(server.url), {}, once));
  expect(error).toMatchObject({ status: 502, text: html, body: undefined });
  expect(error.message).toBe("GET /things → 502 <html> <h1>502 Bad Gateway</h1> </html>");
});

describe("an error whose body is not what is documented has status and text all the same", () => {
  const rows: readonly (readonly [string, Handler, string])[] = [
    [
      "broken JSON",
      plain(400, '{"detail": "No', { "content-type": "application/json" }),
      '{"detail": "No',
    ],
    ["an empty body of JSON type", json(400, undefined), ""],
    ["invalid UTF-8", plain(400, Buffer.from([0xff, 0x41])), "\uFFFDA"],
    [
      "HTML that calls itself JSON",
      plain(400, "<p>", { "content-type": "application/json" }),
      "<p>",
    ],
  ];
  test.each(rows)("%s", async (_, handler, text) => {
    await using server = await faultServer(handler);
    const error = await failureOf(op()(clientOf(server.url), {}));
    expect(error).toBeInstanceOf(runtime.BadRequestError);
    expect(error).toMatchObject({ status: 400, body: undefined, text });
    expect(error.message).toBe(`GET /things → 400 ${text || "Bad Request"}`);
  });
});

describe("a success that cannot be understood is a DecodeError with status and text", () => {
  const rows: readonly (readonly [string, Handler, string])[] = [
    ["truncated JSON", plain(200, '{"a": [1, 2'), '{"a": [1, 2'],
    ["HTML", plain(200, "<p>Log in</p>", { "content-type": "text/html" }), "<p>Log in</p>"],
    ["an empty body of JSON type", json(200, undefined), ""],
    [
      "HTML that calls itself JSON",
      plain(201, "<p>", { "content-type": "application/json" }),
      "<p>",
    ],
  ];
  test.each(rows)("%s", async (_, handler, text) => {
    await using server = await faultServer(handler);
    const error = await failureOf(op()(clientOf(server.url), {}));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error.text).toBe(text);
    expect(error.status).toBeLessThan(300);
    expect(error.message).toMatch(/^GET \/things → 20\d bad JSON$/);
  });
});

describe("an answer that is odd but understood", () => {
  test("JSON of the wrong type", async () => {
    await using server = await faultServer(plain(200, "[1]", { "content-type": "text/plain" }));
    expect(await op()(clientOf(server.url), {})).toEqual([1]);
  });

  test("invalid UTF-8 becomes U+FFFD", async () => {
    await using server = await faultServer(plain(200, Buffer.from([0x22, 0xff, 0x41, 0x22])));
    expect(await op()(clientOf(server.url), {})).toBe("\uFFFDA");
  });

  test("chunked and compressed", async () => {
    const { gzipSync } = await import("node:zlib");
    await using server = await faultServer((answer) => {
      answer.writeHead(200, { "content-encoding": "gzip" });
      const bytes = gzipSync('{"a":1}');
      answer.write(bytes.subarray(0, 5), () => answer.end(bytes.subarray(5)));
    });
    expect(await op()(clientOf(server.url), {})).toEqual({ a: 1 });
  });

  test("chunked, a byte at a time", async () => {
    await using server = await faultServer(async (answer) => {
      answer.writeHead(200);
      for (const byte of Buffer.from('{"a":"ü"}')) {
        await new Promise((done) => answer.write(Buffer.of(byte), done));
      }
      answer.end();
    });
    expect(await op()(clientOf(server.url), {})).toEqual({ a: "ü" });
  });

  test("huge", async () => {
    const items = Array.from({ length: 200_000 }, (_, id) => ({ id, name: `item ${id}` }));
    await using server = await faultServer(json(200, items));
    expect(await op()(clientOf(server.url), {})).toEqual(items);
  });

  test("204 has no body", async () => {
    await using server = await faultServer(plain(204, ""));
    expect(await op()(clientOf(server.url), {})).toBeUndefined();
  });
});

test("no answer is a ConnectionError that names the fault", async () => {
  await using server = await faultServer(reset);
  const error = await failureOf(op()(clientOf(server.url), {}, once));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error.message).toBe("GET /things → ECONNRESET");
  expect(error.cause).toBeInstanceOf(TypeError);
});

test("an answer that calls itself gzip and is none is a ConnectionError, tried again", async () => {
  await using server = await faultServer(
    inTurn(plain(200, "plain", { "content-encoding": "gzip" }), json(200, "fine")),
  );
  const failure = await failureOf(op()(clientOf(server.url), {}, once));
  expect(failure).toBeInstanceOf(ConnectionError);
  expect(await op()(clientOf(server.url), {})).toBe("fine");
});

test("a host that is not there", async () => {
  const error = await failureOf(op()(clientOf("http://127.0.0.1:1"), {}, once));
  expect(error).toBeInstanceOf(ConnectionError);
});

test("a fetch that throws what is no error", async () => {
  for (const thrown of ["odd", undefined, null, 0]) {
    const client = clientOf("http://a", { fetch: () => Promise.reject(thrown) });
    expect(await failureOf(op()(client, {}, once))).toBeInstanceOf(ConnectionError);
  }
});

test("input that cannot be sent is a RequestError; nothing is sent", async () => {
  await using server = await faultServer(json(200, {}));
  const get = op({ path: ["/a/", "id", "/b"] });
  expect(await failureOf(get(clientOf(server.url), {}))).toBeInstanceOf(RequestError);
  expect(server.received).toHaveLength(0);
});

describe("the form that never throws", () => {
  test("tells success, documented failures, and the rest apart", async () => {
    await using server = await faultServer(
      inTurn(json(200, { a: 1 }), json(404, { detail: "gone" }), reset, plain(200, "{")),
    );
    const get = (): Promise<any> => op()(clientOf(server.url), {}, once).result();
    const success = await get();
    expect(success).toMatchObject({ ok: true, status: 200, data: { a: 1 } });
    expect(success.response).toBeInstanceOf(Response);
    const failure = await get();
    expect(failure).toMatchObject({ ok: false, status: 404, body: { detail: "gone" } });
    expect(failure.error).toBeInstanceOf(runtime.NotFoundError);
    const fault = await get();
    expect(fault).toMatchObject({ ok: false, status: undefined, body: undefined });
    expect(fault.error).toBeInstanceOf(ConnectionError);
    const broken = await get();
    expect(broken).toMatchObject({ ok: false, status: undefined });
    expect(broken.error).toBeInstanceOf(DecodeError);
  });
});

test("derived forms leave no rejection unhandled", async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on("unhandledRejection", note);
  await using server = await faultServer(resetInBody(500));
  const client = clientOf(server.url);
  const list = op<any>({ extend: runtime.linkPages("results") });
  await list(client, {}, once).result();
  await failureOf(list(client, {}, once).withResponse());
  await failureOf(list(client, {}, once).items().next());
  await failureOf(list(client, {}, once).pages().next());
  await new Promise((resolve) => setTimeout(resolve, 10));
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});

test("withResponse gives status and headers beside the data", async () => {
  await using server = await faultServer(json(201, { a: 1 }, { "x-total": "9" }));
  const { data, response } = await op()(clientOf(server.url), {}).withResponse();
  expect(data).toEqual({ a: 1 });
  expect(response.status).toBe(201);
  expect(response.headers.get("x-total")).toBe("9");
});

test("an error prints as an error", async () => {
  await using server = await faultServer(json(404, { detail: "gone" }));
  const error = await failureOf(op()(clientOf(server.url), {}));
  expect(inspect(error)).toContain("ApiError: GET /things → 404 gone");
  expect(`${error}`).toBe("ApiError: GET /things → 404 gone");
});

test("a family is told by the status, of errors that a program makes too", () => {
  const { ApiError, ConflictError, ConnectionError, NotFoundError } = runtime;
  const request = { method: "GET", url: "https://a/things" };
  const made = new NotFoundError(request, "404 gone", { status: 404 });
  expect(made).toBeInstanceOf(NotFoundError);
  expect(made).not.toBeInstanceOf(ConflictError);
  expect(new ApiError(request, "409", { status: 409 })).toBeInstanceOf(ConflictError);
  for (const other of [new ConnectionError(request, "reset"), { status: 404 }, null, 404])
    expect(other).not.toBeInstanceOf(NotFoundError);
});
