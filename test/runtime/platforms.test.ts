import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { expect, test } from "vitest";

const runtime = fileURLToPath(new URL("../../templates/runtime", import.meta.url));

/** What browsers, Deno, Bun and edge workers all have, and nothing of Node. Their timers are numbers. */
function webGlobals(fetch: unknown): object {
  const timers = new Map<number, NodeJS.Timeout>();
  return {
    fetch,
    setTimeout: (work: () => void, ms: number) => {
      const id = timers.size + 1;
      timers.set(id, setTimeout(work, ms));
      return id;
    },
    clearTimeout: (id: number) => clearTimeout(timers.get(id)),
    AbortController,
    Headers,
    Response,
    Request,
    URL,
    URLSearchParams,
    TextEncoder,
    TextDecoder,
    Blob,
    File,
    FormData,
    ReadableStream,
    crypto,
    performance,
    btoa,
    console,
  };
}

test("the runtime needs nothing but the web's globals, and changes none when it is loaded", async () => {
  const program = `
    import * as runtime from "./index.js";
    const list = runtime.operation({
      id: "list", method: "GET", path: ["/"], query: ["offset"],
      retry: runtime.onFaults, extend: runtime.linkPages("results"),
    });
    const upload = runtime.operation({
      id: "upload", method: "POST", path: ["/"], parts: [runtime.multipart()],
    });
    const service = { servers: { a: "https://a.example" } };
    globalThis.run = async () => {
      const client = runtime.makeClient(service, { backoff: 1 });
      const items = [];
      for await (const item of list(client)) items.push(item);
      await upload(client, { body: { file: new File(["x"], "x.txt") } });
      return items;
    };
  `;
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: runtime },
    bundle: true,
    format: "iife",
    platform: "neutral",
    write: false,
  });
  const sent: string[] = [];
  const page = (results: number[], next: string | null) => Response.json({ results, next });
  const answers = [
    () => Promise.reject(new TypeError("Failed to fetch")),
    () => page([1, 2], "http://b.example/?offset=2"),
    () => page([3], null),
    () => Response.json(null),
  ];
  const fetch = async (url: string, { method }: RequestInit) => {
    sent.push(`${method} ${url}`);
    return answers.shift()!();
  };
  const globals = createContext(webGlobals(fetch));
  const before = Object.keys(globals);
  runInContext(outputFiles[0]!.text, globals);
  expect(Object.keys(globals)).toEqual([...before, "run"]);
  expect([...(await (globals as any).run())]).toEqual([1, 2, 3]);
  expect(sent).toEqual([
    "GET https://a.example/",
    "GET https://a.example/",
    "GET https://a.example/?offset=2",
    "POST https://a.example/",
  ]);
});

test("no module of the runtime imports a package, or one of Node", async () => {
  const { metafile } = await build({
    entryPoints: [`${runtime}/index.ts`, `${runtime}/node.ts`],
    bundle: true,
    format: "esm",
    platform: "neutral",
    metafile: true,
    write: false,
    outdir: "out",
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  expect(imports.filter(({ external }) => external)).toEqual([]);
});
