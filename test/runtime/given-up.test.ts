import { afterEach, describe, expect, test, vi } from "vitest";
import { multipart, raw, RequestError } from "../../templates/runtime/index.js";
import { clientOf, failureOf, op } from "./client.js";
import { json } from "./faults/answers.js";
import { faultServer } from "./faults/server.js";

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("streams as bodies", () => {
  const endless = (): { stream: ReadableStream; cancelled: () => boolean } => {
    let cancelled = false;
    const stream = new ReadableStream({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 2));
        controller.enqueue(new Uint8Array(10));
      },
      cancel: () => {
        cancelled = true;
      },
    });
    return { stream, cancelled: () => cancelled };
  };

  test("of a call that is given up are given up, the ones after it too", async () => {
    await using server = await faultServer(() => {});
    const [one, two] = [endless(), endless()];
    const controller = new AbortController();
    const upload = op({ method: "POST", parts: [multipart()] });
    const failure = failureOf(
      upload(
        clientOf(server.url),
        { body: { one: one.stream, two: two.stream } },
        { signal: controller.signal },
      ),
    );
    await vi.waitFor(() => expect(server.waiting()).toBe(1));
    controller.abort();
    expect((await failure).name).toBe("AbortError");
    await vi.waitFor(() => expect([one.cancelled(), two.cancelled()]).toEqual([true, true]));
  });

  test("that break off give up the others", async () => {
    await using server = await faultServer(json(200, {}));
    const broken = new ReadableStream({
      pull() {
        throw new Error("disk");
      },
    });
    const two = endless();
    const upload = op({ method: "POST", parts: [multipart()] });
    const error = await failureOf(
      upload(clientOf(server.url), { body: { broken, two: two.stream } }),
    );
    expect(error.name).toBe("ConnectionError");
    await vi.waitFor(() => expect(two.cancelled()).toBe(true));
  });

  test("are refused where the platform would send their name", async () => {
    vi.stubGlobal(
      "Request",
      class {
        headers = new Headers({ "content-type": "text/plain" });
      },
    );
    const stream = new Blob(["a"]).stream();
    for (const [part, body] of [
      [raw("a/b"), stream],
      [multipart(), { stream }],
    ] as const) {
      const upload = op({ method: "POST", parts: [part] });
      const error = await failureOf(upload(clientOf("http://a"), { body }));
      expect(error).toBeInstanceOf(RequestError);
      expect(error.message).toContain("sends no streams");
    }
  });

  test("need nothing that insecure pages lack", async () => {
    vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
    await using server = await faultServer(json(200, {}));
    const upload = op({ method: "POST", parts: [multipart()] });
    const stream = new Blob(["a"]).stream();
    await upload(clientOf(server.url), { body: { stream } });
    expect(`${server.received[0]!.body}`).toContain("\r\n\r\na\r\n");
  });
});
