import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import { readDocument, type ReadOptions } from "../../generator/read/read-document.js";

const asked: IncomingMessage[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let server: Server;
let here: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
afterEach(() => {
  asked.length = 0;
});

const document = (schema: object) =>
  JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Far", version: "1" },
    paths: {},
    components: { schemas: { Far: schema } },
  });

/** Gives these answers by path, and 404 for the rest. */
function serve(texts: Readonly<Record<string, string>>): void {
  answer = ({ url }, response) => {
    const text = texts[url!];
    response.statusCode = text === undefined ? 404 : 200;
    response.end(text);
  };
}

async function read(entry: string, options: ReadOptions = {}) {
  const diagnostics = collectDiagnostics();
  const found = await readDocument(entry, { allowRemote: true, cwd: "/", ...options }, diagnostics);
  return {
    found,
    said: diagnostics.all.map(({ code, message }) => `${code}: ${message}`).join("\n"),
  };
}

describe("documents over the network", () => {
  it("are not asked for without the flag", async () => {
    serve({ "/a.json": document({}) });
    expect((await read(`${here}/a.json`, { allowRemote: false })).said).toContain("remote-refused");
    expect(asked).toEqual([]);
  });

  it("are asked for without credentials, cookies or where from", async () => {
    answer = (request, response) => {
      response.setHeader("set-cookie", "session=1");
      response.end(request.url === "/a.json" ? document({ $ref: "b.json" }) : '{"type": "string"}');
    };
    const { found, said } = await read(`${here}/a.json`);
    expect(said).toBe("");
    expect(found!.root["components"]).toMatchObject({ schemas: { Far: {} } });
    expect(asked.map(({ url }) => url)).toEqual(["/a.json", "/b.json"]);
    for (const { method, headers } of asked) {
      expect(method).toBe("GET");
      for (const name of ["authorization", "cookie", "referer", "origin"]) {
        expect(headers[name]).toBeUndefined();
      }
    }
  });

  it("each only once", async () => {
    const both = {
      allOf: [{ $ref: "b.json#/a" }, { $ref: "./b.json#/c" }, { $ref: `${here}/b.json` }],
    };
    serve({ "/a.json": document(both), "/b.json": '{"a": {}, "c": {}}' });
    await read(`${here}/a.json`);
    expect(asked.map(({ url }) => url)).toEqual(["/a.json", "/b.json"]);
  });

  it("with credentials in the URL are refused, before and behind a redirect", async () => {
    const withPassword = here.replace("http://", "http://user:secret@");
    expect((await read(`${withPassword}/a.json`)).said).toContain("credentials");
    expect(asked).toEqual([]);
    answer = (_, response) => response.writeHead(302, { location: `${withPassword}/b` }).end();
    expect((await read(`${here}/a.json`)).said).toContain("credentials");
    expect(asked).toHaveLength(1);
  });

  it.each([
    [5, true],
    [6, false],
  ])("after %i redirects: %s", async (redirects, isFine) => {
    answer = ({ url }, response) => {
      const count = Number(url!.slice(1));
      if (count >= redirects) response.end(document({}));
      else response.writeHead(302, { location: `/${count + 1}` }).end();
    };
    const { found, said } = await read(`${here}/0`);
    expect(found !== undefined).toBe(isFine);
    if (!isFine) expect(said).toContain("redirected more than 5 times");
    expect(asked).toHaveLength(6);
  });

  it.each([
    "file:///etc/passwd",
    "ftp://example.com/a",
    "data:application/json,{}",
    "javascript:1",
    "http://[",
    "",
  ])("redirected to %j are refused", async (location) => {
    answer = ({ url }, response) => {
      if (url === "/end") response.end(document({}));
      else response.writeHead(302, { location }).end();
    };
    const { found, said } = await read(`${here}/a.json`);
    expect(found).toBeUndefined();
    expect(said).toContain("remote-failed");
  });

  it("stop at the size limit, whatever length was announced", async () => {
    let written = 0;
    answer = (_, response) => {
      const more = () => {
        if (response.destroyed || written > 50_000_000) return response.end();
        written += 65_536;
        response.write(Buffer.alloc(65_536, " "), more);
        return undefined;
      };
      more();
    };
    const { said } = await read(`${here}/a.json`, { maxBytes: 1_000_000 });
    expect(said).toContain("more than 1000000 bytes");
    expect(written).toBeLessThan(20_000_000);
  });

  it("stop at the size limit when they are packed", async () => {
    const { gzipSync } = await import("node:zlib");
    const bomb = gzipSync(Buffer.alloc(20_000_000, " "));
    answer = (_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
    };
    expect((await read(`${here}/a.json`, { maxBytes: 1_000_000 })).found).toBeUndefined();
  });

  it.each([
    ["never come", () => undefined],
    ["never end", (response: ServerResponse) => response.write("{")],
    [
      "are redirected without end in time",
      (response: ServerResponse) =>
        setTimeout(() => response.writeHead(302, { location: "/again" }).end(), 40),
    ],
  ])("that %s are given up", async (_, begin) => {
    answer = (_request, response) => void begin(response);
    const { said } = await read(`${here}/a.json`, { timeoutMs: 100 });
    expect(said).toContain("no answer within 100 ms");
  });

  it("that break off are an error", async () => {
    answer = (_, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("{");
      setTimeout(() => response.destroy(), 10);
    };
    expect((await read(`${here}/a.json`)).said).toContain("remote-failed");
  });
});

describe("private addresses", () => {
  // The loopback server is named, so that it may refer to itself; what it refers to is not.
  it.each([
    "http://localhost:9/x.json",
    "http://127.0.0.2/x.json",
    "http://127.2/x.json",
    "http://2130706434/x.json",
    "http://0x7f000002/x.json",
    "http://0.0.0.0/x.json",
    "http://10.0.0.1/x.json",
    "http://172.16.0.1/x.json",
    "http://192.168.0.1/x.json",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/x.json",
    "http://[::1]/x.json",
    "http://[::]/x.json",
    "http://[::ffff:127.0.0.2]/x.json",
    "http://[::ffff:a9fe:a9fe]/x.json",
    "http://[fd00::1]/x.json",
    "http://[fe80::1]/x.json",
    "http://[64:ff9b::7f00:2]/x.json",
    "http://[2002:7f00:2::]/x.json",
    "http://[2001:0:7f00:2::]/x.json",
    "http://[64:ff9b:1::7f00:2]/x.json",
    "http://[::127.0.0.2]/x.json",
    "http://255.255.255.255/x.json",
  ])("%s is refused unless it is named, by reference and by redirect", async (url) => {
    serve({ "/a.json": document({ $ref: url }) });
    expect((await read(`${here}/a.json`)).said).toContain("is a private address");
    answer = (_, response) => response.writeHead(307, { location: url }).end();
    expect((await read(`${here}/b.json`)).said).toContain("is a private address");
  });

  it("files of this machine are refused to a remote document, whatever is allowed", async () => {
    serve({ "/a.json": document({ $ref: "file:///etc/hostname" }) });
    const { said } = await read(`${here}/a.json`, { allowOutside: true });
    expect(said).toContain("file-outside");
  });
});
