import { getEventListeners } from "node:events";
import { describe, expect, test, vi } from "vitest";
import {
  AbortError,
  chooseAnswer,
  ConnectionError,
  DecodeError,
  downloads,
  empty,
  eventData,
  events,
  iterable,
  jsonAnswer,
  ndjson,
  NotFoundError,
  optionalJson,
  text,
  TimeoutError,
} from "../../templates/runtime/index.js";
import { linesOf } from "../../templates/runtime/answers/lines.js";
import { clientOf, failureOf, op } from "./client.js";
import { endless, inTurn, json, plain, resetInBody, silentBody } from "./faults/answers.js";
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
      setTimeout(() => answer.end("second"), 80);
    });
    const stream = await get(clientOf(server.url), {}, { timeout: 40 }).stream();
    expect(Buffer.concat((await collect(stream)) as Uint8Array[]).toString()).toBe("firstsecond");
    const whole = get(clientOf(server.url), {}, { timeout: 40, attempts: 1 });
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

  test("of several media types: what the answer calls itself decides", async () => {
    const get = op({
      answer: chooseAnswer({ "application/json": jsonAnswer, "text/csv": text(), "image/*": empty }),
    });
    const rows: readonly (readonly [string | undefined, string, unknown])[] = [
      ["application/json; charset=utf-8", '{"a":1}', { a: 1 }],
      ["Text/CSV", "a;b", "a;b"],
      ["image/png", "x", undefined],
      ["a/b", "[1]", [1]],
      [undefined, "[1]", [1]],
    ];
    for (const [type, body, want] of rows) {
      await using server = await faultServer(plain(200, body, type ? { "content-type": type } : {}));
      expect(await get(clientOf(server.url), {})).toEqual(want);
      expect(server.received[0]!.headers.accept).toBe("application/json, text/csv, image/*");
    }
  });
});

describe("lines, whatever the chunks", () => {
  const bytes = new TextEncoder().encode("a\r\nü\n\nb\rc\r\r\nd");
  test.each([1, 2, 3, 5, 100])("of %i bytes", async (size) => {
    let at = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at >= bytes.length) controller.close();
        else controller.enqueue(bytes.subarray(at, (at += size)));
      },
    });
    expect(await collect(linesOf(stream))).toEqual(["a", "ü", "", "b", "c", "", "d"]);
  });

  test("a long line of many chunks", async () => {
    let count = 20_000;
    const chunk = new TextEncoder().encode("x".repeat(100));
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (count-- > 0) controller.enqueue(chunk);
        else controller.close();
      },
    });
    expect((await collect(linesOf(stream)) as string[]).map(({ length }) => length)).toEqual([2_000_000]);
  });
});

describe("sequences", () => {
  const lines = op<any>({ answer: ndjson, extend: iterable });

  test("NDJSON, iterated directly or after awaiting", async () => {
    await using server = await faultServer(plain(200, '{"a":1}\n\n{"a":2}\r\n[3]'));
    const want = [{ a: 1 }, { a: 2 }, [3]];
    expect(await collect(lines(clientOf(server.url), {}))).toEqual(want);
    expect(await collect(await lines(clientOf(server.url), {}))).toEqual(want);
  });

  test("a line that is no JSON", async () => {
    await using server = await faultServer(plain(200, '1\n{"a"\n2'));
    const error = await failureOf(collect(lines(clientOf(server.url), {})));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error.text).toBe('{"a"');
  });

  test("events", async () => {
    const stream =
      "\uFEFF: comment\nid: 1\nevent: add\ndata: a\ndata:  b\n\ndata\n\nretry: 10\nretry: x\nid: 2\0\ndata:c:d\nodd: 1\n\nevent: none\n\ndata: lost";
    await using server = await faultServer(plain(200, stream));
    const get = op<any>({ answer: events, extend: iterable });
    expect(await collect(get(clientOf(server.url), {}))).toEqual([
      { event: "add", data: "a\n b", id: "1" },
      { event: "message", data: "", id: "1" },
      { event: "message", data: "c:d", id: "1", retry: 10 },
    ]);
    expect(server.received[0]!.headers.accept).toBe("text/event-stream");
  });

  test("JSON in events, up to [DONE]", async () => {
    await using server = await faultServer(plain(200, 'data: {"a":1}\n\ndata: [DONE]\n\ndata: {\n\n'));
    const get = op<any>({ answer: eventData, extend: iterable });
    expect(await collect(get(clientOf(server.url), {}))).toEqual([{ a: 1 }]);
    await vi.waitFor(() => expect(server.waiting()).toBe(0));
  });

  test("items come as they are sent; leaving early ends the connection", async () => {
    await using server = await faultServer((answer) => {
      answer.writeHead(200);
      answer.write("1\n2\n");
    });
    for await (const item of lines(clientOf(server.url), {})) if (item == 2) break;
    await vi.waitFor(() => expect(server.waiting()).toBe(0));
  });

  test("an error, a fault, and the caller's signal", async () => {
    await using missing = await faultServer(json(404, {}));
    expect(await failureOf(collect(lines(clientOf(missing.url), {})))).toBeInstanceOf(NotFoundError);
    await using broken = await faultServer(resetInBody());
    expect(await failureOf(collect(lines(clientOf(broken.url), {})))).toBeInstanceOf(ConnectionError);
    await using silent = await faultServer(silentBody);
    const controller = new AbortController();
    const failure = failureOf(collect(lines(clientOf(silent.url), {}, { signal: controller.signal })));
    await vi.waitFor(() => expect(silent.received).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    controller.abort();
    expect(await failure).toBeInstanceOf(AbortError);
  });
});
