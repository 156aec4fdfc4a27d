import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { collectDiagnostics, generate } from "quillgen";
import { client, types } from "quillgen/templates";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { startLoopback, type Loopback } from "../wire/loopback.js";
import type { WireAnswer } from "../wire/row.js";
import { compileCode } from "./compile-code.js";
import { readmeBlocks } from "./readme-blocks.js";
import { alone, studio } from "./studio.js";

/**
 * What packages of documents with files and streams say in their READMEs: the code is compiled, and run
 * against a server.
 */
const documents = { studio, alone };
type Name = keyof typeof documents;

const folder = mkdtempSync(join(import.meta.dirname, "transfers-"));
const blocks: Record<string, ReadonlyMap<string, string>> = {};
let server: Loopback;

/** Generates a package and keeps the code of its README. */
async function make(name: Name): Promise<void> {
  const spec = join(folder, `${name}.json`);
  writeFileSync(spec, JSON.stringify(documents[name]));
  const diagnostics = collectDiagnostics();
  const target = {
    folder: join(folder, name),
    templates: [types(), client({ name: "Studio" })],
    package: { name, version: "1.0.0", out: name, templates: [], directory: name },
  };
  const request = { spec, cwd: folder, targets: [target] };
  const { outputs } = (await generate(request, diagnostics))!;
  const files = new Map(outputs[0]!.files.map(({ path, text }) => [path, text]));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), text);
  }
  const { exports } = JSON.parse(files.get("package.json")!);
  blocks[name] = new Map(
    [...readmeBlocks(files.get("README.md")!)].map(([heading, code]) => [
      heading,
      // As the exports of the package have it, from its sources.
      code.replace(new RegExp(`"${name}(/[^"]*)?"`, "g"), (_, subpath = "") => {
        const module: string = exports[`.${subpath}`].default;
        return `"./${name}/${module.replace("./dist/", "src/")}"`;
      }),
    ]),
  );
}

/** A section's code, after that of the client. */
function whole(name: Name, heading: string): string {
  const first = blocks[name]!.get("A first call")!.replace(/^const answer.*\n/m, "");
  const code = blocks[name]!.get(heading)!;
  return /\bstudio[.,]/.test(code) && heading !== "A first call" ? first + code : code;
}

const nameOf = (name: Name, heading: string): string =>
  join(folder, `${name}-${heading.toLowerCase().replaceAll(" ", "-")}`);

/** Loads the code of a section, its client bound to the server. */
async function load(name: Name, heading: string, ...answers: readonly WireAnswer[]): Promise<any> {
  server.expect(...answers);
  const text = whole(name, heading)
    .replace(/createStudio\(/, `createStudio({ server: "${server.url}" }`)
    .replace(/fileFrom\("(.*?)"\)/, `fileFrom(${JSON.stringify(join(folder, "file.txt"))})`);
  const file = `${nameOf(name, heading)}-run.ts`;
  writeFileSync(file, text);
  return import(pathToFileURL(file).href);
}

/** The parts of a form, as an independent parser reads them. */
async function partsOf({ headers, body }: Loopback["seen"][number]): Promise<unknown[]> {
  const type = `${headers["content-type"]}`;
  const init = { headers: { "content-type": type } };
  const data = await new Response(new Uint8Array(body), init).formData();
  return Promise.all(
    [...data].map(async ([name, value]) =>
      typeof value == "string" ? [name, value] : [name, value.name, value.type, await value.text()],
    ),
  );
}

beforeAll(async () => {
  server = await startLoopback();
  writeFileSync(join(folder, "file.txt"), "of the disk");
  await make("studio");
  await make("alone");
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

const clip = { title: "a" };
const ok: WireAnswer = { status: 200, body: { json: clip } };
const csv = ["text/csv", "a;b"] as const;

/** What may be written, and what may not. */
const typed = `
import { createStudio, type ClipsChangeInput, type FilePart } from "./studio/src/index.js";
const studio = createStudio();
const data = new Blob([]);
export const part: FilePart<"image/png"> = { data, filename: "a.png", type: "image/png" };
export const input: ClipsChangeInput = { id: "1", body: { title: "a" } };
void studio.clips.upload({ body: { file: data, title: "a", covers: [data, part] } });
void studio.clips.upload({ body: { file: { data: "text", filename: "a" }, title: "a" } });
void studio.clips.upload({ body: { file: data.stream(), title: "a", covers: [{ data, type: "application/pdf" }] } });
// @ts-expect-error: a text alone is no file
void studio.clips.upload({ body: { file: "text", title: "a" } });
// @ts-expect-error: not a media type that the document lets it have
void studio.clips.upload({ body: { file: data, title: "a", covers: [{ data, type: "text/csv" }] } });
void studio.clips.change({ id: "1", body: { title: "a" }, contentType: "application/json" });
void studio.clips.change({ id: "1", body: "a;b", contentType: "text/csv" });
void studio.clips.change({ id: "1", body: data, contentType: "image/png" });
// @ts-expect-error: a body of the default type, where none is said
void studio.clips.change({ id: "1", body: "a;b" });
// @ts-expect-error: nor of another than is said
void studio.clips.change({ id: "1", body: { title: "a" }, contentType: "text/csv" });
// @ts-expect-error
void studio.clips.change({ id: "1", body: "a;b", contentType: "image/png" });
// @ts-expect-error: a type of no body
void studio.clips.change({ id: "1", contentType: "text/csv" });
// @ts-expect-error: none that the document knows
void studio.clips.change({ id: "1", body: "a", contentType: "text/plain" });
`;

test.each(["typescript", "typescript-7"] as const)(
  "all code of the READMEs compiles with %s",
  async (compiler) => {
    for (const name of ["studio", "alone"] as const) {
      for (const heading of blocks[name]!.keys()) {
        writeFileSync(`${nameOf(name, heading)}.ts`, `${whole(name, heading)}\nexport {};\n`);
      }
    }
    writeFileSync(join(folder, "typed.ts"), typed);
    // With the types of Node alone: nothing may ask for those of a browser.
    expect(await compileCode(compiler, folder)).toBe("");
  },
);

describe("Uploads", () => {
  test("of a form that has more in it", async () => {
    const { upload } = await load("studio", "Uploads", ok, ok, ok);
    await upload({ body: { title: "t", file: new Blob([]) } });
    const parts = await Promise.all(server.seen.map(partsOf));
    const title = ["title", "t"];
    expect(parts).toEqual([
      [title, ["file", "file.csv", ...csv]],
      [title, ["file", "file.csv", ...csv]],
      [title, ["file", "file.txt", "application/octet-stream", "of the disk"]],
    ]);
    expect(server.seen[1]!.headers["transfer-encoding"]).toBe("chunked");
  });

  test("of a list of files alone", async () => {
    const { upload } = await load("alone", "Uploads", ok, ok, ok);
    await upload();
    const parts = await Promise.all(server.seen.map(partsOf));
    expect(parts.flat().map((part) => (part as string[]).slice(0, 3))).toEqual([
      ["the files", "file.png", "image/png"],
      ["the files", "file.png", "image/png"],
      ["the files", "file.txt", "image/png"],
    ]);
  });
});

test.each<readonly [Name, object | undefined, string, string]>([
  ["studio", { id: "1" }, "/clips/1", "video/mp4"],
  ["alone", undefined, "/files", "application/octet-stream"],
])("Bytes as a body: %s", async (name, input, url, type) => {
  const { store } = await load(name, "Bytes as a body", ok, ok);
  await store(input);
  const seen = server.seen.map(({ headers, body, ...rest }) => [
    rest.method,
    rest.url,
    headers["content-type"],
    `${body}`,
  ]);
  expect(seen).toEqual([
    ["PUT", url, type, "\u0001\u0002\u0003"],
    ["PUT", url, type, "of the disk"],
  ]);
});

test.each<readonly [Name, object | undefined, string]>([
  ["studio", { id: "1" }, "text/csv"],
  ["alone", undefined, "text/plain"],
])("Bodies of several media types: %s", async (name, input, type) => {
  const { send } = await load(name, "Bodies of several media types", ok);
  await send(input);
  const [{ headers, body }] = server.seen as [Loopback["seen"][number]];
  expect([headers["content-type"], `${body}`]).toEqual([type, "a;b"]);
});

test("Downloads", async () => {
  const bytes: WireAnswer = { status: 200, body: { text: "a;b", type: "video/mp4" } };
  const { download } = await load("studio", "Downloads", bytes, bytes, bytes);
  const { blob, text, stream } = await download({ id: "1" });
  expect([await blob.text(), blob.type, text]).toEqual(["a;b", "video/mp4", "a;b"]);
  expect(await new Response(stream).text()).toBe("a;b");
});

describe("Events and lines", () => {
  const events = 'data: {"title":"a"}\n\ndata: {"title":"b"}\n\n';
  const type = "text/event-stream";

  test.each<readonly [Name, object | undefined]>([
    ["studio", { id: "1" }],
    ["alone", undefined],
  ])("events: %s", async (name, input) => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    const { watch } = await load(name, "Events and lines", {
      status: 200,
      body: { text: events, type },
    });
    await watch(input);
    expect(log.mock.calls).toEqual([[{ title: "a" }], [{ title: "b" }]]);
  });

  test("lines", async () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    const { read } = await load("studio", "Events and lines", {
      status: 200,
      body: { text: '{"title":"a"}\n{"title":"b"}', type: "application/x-ndjson" },
    });
    await read();
    expect(log.mock.calls).toEqual([[{ title: "a" }], [{ title: "b" }]]);
  });
});

test("sections are there for what a document has", () => {
  const transfers = ["Uploads", "Bytes as a body", "Bodies of several media types"];
  expect([...blocks["studio"]!.keys()].slice(0, 7)).toEqual([
    "A first call",
    "Small bundles",
    ...transfers,
    "Downloads",
    "Events and lines",
  ]);
  expect([...blocks["alone"]!.keys()]).toEqual(["A first call", ...transfers, "Events and lines"]);
});
