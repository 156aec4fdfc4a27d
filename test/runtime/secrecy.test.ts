import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  basic,
  bearer,
  cookieKey,
  headerKey,
  oneScheme,
  queryKey,
  resources,
} from "../../templates/runtime/index.js";
import { clientOf, failureOf, op } from "./client.js";
import { json, plain } from "./faults/answers.js";
import { faultServer } from "./faults/server.js";

const secret = "phx_s3cret+/=";

describe("a credential is never shown:", () => {
  const spelled = (value: unknown): string =>
    [
      String(value),
      inspect(value, { depth: 20, showHidden: true, getters: true }),
      JSON.stringify(value) ?? "",
    ].join("\n");

  test.each([
    ["bearer", oneScheme(bearer), secret],
    ["basic", oneScheme(basic), "user:pa55word"],
    ["header", oneScheme(headerKey("x-key")), secret],
    ["query", oneScheme(queryKey("key")), secret],
    ["cookie", oneScheme(cookieKey("sid")), secret],
  ])(
    "%s: by clients, calls, and errors, an echo of the server included",
    async (_, scheme, key) => {
      await using server = await faultServer((answer, { headers, url }, count) => {
        const { authorization, cookie, "x-key": key } = headers;
        answer.writeHead(count % 2 ? 400 : 200, `No ${String(key)}`, {
          "content-type": "application/json",
          "www-authenticate": `Bearer error="${String(authorization)} ${cookie} ${String(key)}"`,
          location: url,
        });
        const echo = JSON.stringify({ detail: `you sent ${url} ${JSON.stringify(headers)}` });
        answer.end(count % 2 ? echo : `broken ${echo}`);
      });
      const client = clientOf(server.url, { auth: () => key }, scheme);
      const call = op()(client, {});
      const shown: unknown[] = [client, call];
      const refusal = await failureOf(call);
      const broken = await failureOf(op()(client, {}));
      const result = await op()(client, {}).result();
      expect([refusal.status, broken.status, result.status]).toEqual([400, 200, 400]);
      for (const error of [refusal, broken])
        shown.push(error, error.stack, error.request, error.headers);
      shown.push(result);
      const bound: any = resources({ tree: { things: { list: op() } } })(client);
      shown.push(bound, bound.things);
      const forms = [key, encodeURIComponent(key), btoa(key)];
      for (const value of shown)
        for (const form of forms) expect(spelled(value)).not.toContain(form);
    },
  );

  test("by an echo that writes slashes with backslashes", async () => {
    const key = "phx/s3cret/";
    await using server = await faultServer(
      plain(400, JSON.stringify({ detail: key, list: [key] }).replaceAll("/", "\\/")),
    );
    const error = await failureOf(op()(clientOf(server.url, { auth: key }), {}));
    expect(error.body).toEqual({ detail: "***", list: ["***"] });
    expect(spelled(error)).not.toContain("s3cret");
  });

  test.each([
    ["me:pa55word", "no me with pa55word", "no me with ***"],
    ["phx_key:", "no phx_key", "no ***"],
    [":pa55word", "no pa55word", "no ***"],
  ])("by an echo of a part of %s", async (auth, echo, want) => {
    await using server = await faultServer(plain(400, echo));
    const error = await failureOf(op()(clientOf(server.url, { auth }, oneScheme(basic)), {}));
    expect(error.message).toBe(`GET /things → 400 ${want}`);
  });

  test("a key that is no text, as programs without types give it", async () => {
    await using server = await faultServer(plain(400, "no 12345"));
    const error = await failureOf(op()(clientOf(server.url, { auth: () => 12345 as any }), {}));
    expect(error.message).toBe("GET /things → 400 no ***");
  });

  test("by faults of a fetch that tells what it was given", async () => {
    const fetch = (url: string, { headers }: RequestInit): Promise<never> =>
      Promise.reject(new Error(`no way to ${url} ${JSON.stringify([...(headers as Headers)])}`));
    for (const scheme of [oneScheme(bearer), oneScheme(queryKey("key"))]) {
      const client = clientOf("http://a", { auth: secret, fetch, attempts: 1 }, scheme);
      const error = await failureOf(op()(client, {}));
      expect(spelled(error)).not.toContain(secret);
      expect(spelled(error)).not.toContain(encodeURIComponent(secret));
      expect(error.message).toContain("***");
    }
  });

  test("by the refusal of a key with a line break", async () => {
    await using server = await faultServer(json(200, {}));
    for (const scheme of [bearer, headerKey("x-key")]) {
      const client = clientOf(server.url, { auth: "s3cret\r\nx-evil: 1" }, oneScheme(scheme));
      const error = await failureOf(op()(client, {}));
      expect(error.name).toBe("RequestError");
      expect(spelled(error)).not.toContain("s3cret");
    }
    expect(server.received).toHaveLength(0);
  });

  test("by the URL of a host with a password", async () => {
    await using server = await faultServer(json(404, {}));
    const client = clientOf(server.url.replace("//", "//me:pa55@"));
    const error = await failureOf(op()(client, {}));
    expect(spelled(error)).not.toContain("pa55");
  });
});
