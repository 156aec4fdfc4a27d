import { getEventListeners } from "node:events";
import { describe, expect, test, vi } from "vitest";
import {
  AbortError,
  anything,
  chooseAnswer,
  ConnectionError,
  DecodeError,
  downloads,
  empty,
  jsonAnswer,
  NotFoundError,
  optionalJson,
  text,
  TimeoutError,
} from "../../templates/runtime/index.js";
import { clientOf, failureOf, op } from "./client.js";
import { endless, inTurn, json, plain, resetInBody } from "./faults/answers.js";
import { faultServer } from "./faults/server.js";

const collect = async (items: AsyncIterable<unknown>): Promise<unknown[]> => {
  const all = [];
  for await (const item of items) all.push(item);
  return all;
};

describe("a download", () => {
  const get = op<any>({ ...downloads("image/png") });
  const bytes = Buffer.from([0, 255, 10]);

  test("in every form", async () => {
    await using server = await faultServer(plain(200, bytes, { "content-type": "image/png" }));
    const client = clientOf(server.url);
    const blob = await get(client, {});
    expect(blob).toBeInstanceOf(Blob);
    expect([blob.type, blob.size]).toEqual(["image/png", 3]);
    expect(new Uint8Array(await get(client, {}).arrayBuffer())).toEqual(new Uint8Array(bytes));
    expect(await get(client, {}).text()).toBe("\0\uFFFD\n");
    const stream = await get(client, {}).stream();
    expect(Buffer.concat((await collect(stream)) as Uint8Array[])).toEqual(bytes);
    const { data, response } = await get(client, {}).stream().withResponse();
    expect(response.headers.get("content-type")).toBe("image/png");
    await data.cancel();
    expect(server.received[0]!.headers.accept).toBe("image/png");
  });

  test("an error is an error in every form", async () => {
    await using server = await faultServer(json(404, { detail: "gone" }));
    for (const form of ["stream", "arrayBuffer", "text"])
      expect(await failureOf(get(clientOf(server.url), {})[form]())).toBeInstanceOf(NotFoundError);
  });

  test("a form for one call leaves the options of others alone", async () => {
    await using server = await faultServer(plain(200, "x"));
    const options = {};
    expect(await get(clientOf(server.url), {}, options).text()).toBe("x");
    expect(await get(clientOf(server.url), {}, options)).toBeInstanceOf(Blob);
    expect(options).toEqual({});
  });

  test("as a stream is not held in memory, and not limited in time", async () => {
    await using server = await faultServer((answer) => {
      answer.writeHead(200);
      answer.write("first");
      setTimeout(() => answer.end("second"), 600);
    });
    const stream = await get(clientOf(server.url), {}, { timeout: 400 }).stream();
    expect(Buffer.concat((await collect(stream)) as Uint8Array[]).toString()).toBe("firstsecond");
    const whole = get(clientOf(server.url), {}, { timeout: 400, attempts: 1 });
    expect(await failureOf(whole)).toBeInstanceOf(TimeoutError);
  });

  test("a stream stops at the caller's signal", async () => {
    await using server = await faultServer(endless);
    const controller = new AbortController();
    const stream = await get(clientOf(server.url), {}, { signal: controller.signal }).stream();
    const reader = stream.getReader();
    await reader.read();
    controller.abort("enough");
    const error = await failureOf(
      (async () => {
        for (;;) await reader.read();
      })(),
    );
    expect(error).toBeInstanceOf(AbortError);
    expect(error.cause).toBe("enough");
    await vi.waitFor(() => expect(server.waiting()).toBe(0));
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });

  test("a stream that is given up frees connection and listener", async () => {
    await using server = await faultServer(endless);
    const { signal } = new AbortController();
    const stream = await get(clientOf(server.url), {}, { signal }).stream();
    await stream.cancel();
    await vi.waitFor(() => expect(server.waiting()).toBe(0));
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  test("a stream that breaks off is a ConnectionError", async () => {
    await using server = await faultServer(resetInBody());
    const stream = await get(clientOf(server.url), {}).stream();
    expect(await failureOf(collect(stream))).toBeInstanceOf(ConnectionError);
  });

  test("follows a redirect to a store of files", async () => {
    await using store = await faultServer(plain(200, "bytes"));
    await using server = await faultServer(plain(302, "", { location: `${store.url}/f?sig=1` }));
    const client = clientOf(server.url, { auth: "key" });
    expect(await get(client, {}).text()).toBe("bytes");
    expect(store.received[0]!.headers.authorization).toBeUndefined();
  });
});

describe("other answers", () => {
  test("text, and nothing", async () => {
    await using server = await faultServer(plain(200, "a ü"));
    const client = clientOf(server.url);
    expect(await op({ answer: text() })(client, {})).toBe("a ü");
    expect(await op({ answer: empty })(client, {})).toBeUndefined();
    expect(server.received[0]!.headers.accept).toBe("text/plain");
  });

  test("JSON or nothing", async () => {
    await using server = await faultServer(
      inTurn(json(200, { a: 1 }), plain(202, ""), plain(200, "{")),
    );
    const get = op({ answer: optionalJson() });
    expect(await get(clientOf(server.url), {})).toEqual({ a: 1 });
    expect(await get(clientOf(server.url), {})).toBeUndefined();
    expect(await failureOf(get(clientOf(server.url), {}))).toBeInstanceOf(DecodeError);
  });

  test("what no document describes is read as it calls itself", async () => {
    const get = op({ answer: anything });
    const rows: readonly (readonly [string | undefined, string, unknown])[] = [
      ["application/problem+json; charset=utf-8", '{"a":1}', { a: 1 }],
      ["text/html", "<p>", "<p>"],
      [undefined, "[1]", [1]],
      ["application/xml", "<a/>", "<a/>"],
      [undefined, "Done", "Done"],
      ["application/json", "", undefined],
      ["image/png", "x", new Blob(["x"], { type: "image/png" })],
    ];
    for (const [type, body, want] of rows) {
      await using server = await faultServer(
        plain(200, body, type ? { "content-type": type } : {}),
      );
      expect(await get(clientOf(server.url), {})).toEqual(want);
      expect(server.received[0]!.headers.accept).toBe("application/json, */*");
    }
  });

  test("of several media types: what the answer calls itself decides", async () => {
    const get = op({
      answer: chooseAnswer({
        "application/json": jsonAnswer,
        "text/csv": text(),
        "image/*": empty,
      }),
    });
    const rows: readonly (readonly [string | undefined, string, unknown])[] = [
      ["application/json; charset=utf-8", '{"a":1}', { a: 1 }],
      ["Text/CSV", "a;b", "a;b"],
      ["image/png", "x", undefined],
      ["a/b", "[1]", [1]],
      [undefined, "[1]", [1]],
    ];
    for (const [type, body, want] of rows) {
      await using server = await faultServer(
        plain(200, body, type ? { "content-type": type } : {}),
      );
      expect(await get(clientOf(server.url), {})).toEqual(want);
      expect(server.received[0]!.headers.accept).toBe("application/json, text/csv, image/*");
    }
  });
});
