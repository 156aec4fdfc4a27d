import { describe, expect, test } from "vitest";
import {
  basic,
  bearer,
  hooks,
  json,
  multipart,
  oneScheme,
  preview,
  queryKey,
} from "../../templates/runtime/index.js";
import { clientOf, failureOf, op } from "./client.js";
import { json as answer } from "./faults/answers.js";
import { faultServer } from "./faults/server.js";

const secret = "phx_s3cret";

describe("a preview", () => {
  const create = op<any>({
    method: "POST",
    path: ["/things/", "id"],
    query: ["q"],
    parts: [json],
  });

  test("gives method, URL, headers, body and a curl line, and sends nothing", async () => {
    await using server = await faultServer(answer(200, {}));
    const shown = await preview(
      clientOf(server.url, { auth: () => secret, headers: { "x-mine": "it's" } }),
      create,
      { id: "a b", q: 1, body: { name: "it's" } },
    );
    expect(shown).toEqual({
      method: "POST",
      url: `${server.url}/things/a%20b?q=1`,
      headers: {
        accept: "application/json",
        authorization: "Bearer ***",
        "content-type": "application/json",
        "x-mine": "it's",
      },
      body: `{"name":"it's"}`,
      curl:
        `curl -X POST '${server.url}/things/a%20b?q=1' -H 'accept: application/json'` +
        ` -H 'authorization: Bearer ***' -H 'content-type: application/json' -H 'x-mine: it'\\''s'` +
        ` --data-raw '{"name":"it'\\''s"}'`,
    });
    expect(server.received).toHaveLength(0);
  });

  test("blanks every kind of credential", async () => {
    const rows = [
      [basic, "authorization", "Basic ***"],
      [bearer, "authorization", "Bearer ***"],
    ] as const;
    for (const [scheme, header, want] of rows) {
      const client = clientOf("http://a", { auth: secret }, oneScheme(scheme));
      expect((await preview(client, op(), {})).headers[header]).toBe(want);
    }
    const client = clientOf("http://a", { auth: secret }, oneScheme(queryKey("key")));
    expect((await preview(client, op(), {})).url).toBe("http://a/things?key=***");
    expect((await preview(clientOf("http://a"), op(), {})).headers).toEqual({
      accept: "application/json",
    });
  });

  test("shows what hooks make of the request", async () => {
    const sign = hooks({ before: ({ headers }) => headers.set("x-signed", "1") });
    const shown = await preview(clientOf("http://a", { hooks: sign }), op(), {});
    expect(shown.headers["x-signed"]).toBe("1");
  });

  test("shows forms with files", async () => {
    const upload = op({ method: "POST", parts: [multipart()] });
    const body = { a: "1", f: new File(["x"], "f.txt") };
    const { curl } = await preview(clientOf("http://a"), upload, { body });
    expect(curl).toContain("--form-string 'a=1' -F 'f=@f.txt'");
  });

  test("rejects where the input cannot be sent", async () => {
    expect(await failureOf(preview(clientOf("http://a"), create, {}))).toBeInstanceOf(Error);
  });
});
