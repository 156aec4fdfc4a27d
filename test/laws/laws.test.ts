import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import { generate } from "../../generator/generate.js";
import { openFormatCache } from "../../generator/output/format-cache.js";
import type { Lock } from "../../generator/output/lock.js";
import { client, openapiPaths, reactQuery, types } from "../../templates/index.js";
import { lawfulDocuments } from "./documents.js";
import {
  inner,
  isObject,
  mapEntries,
  mapReferences,
  mapSchemas,
  resolve,
  type JsonObject,
} from "./json.js";
import { upgrade } from "./upgrade.js";

/** Files by path, and the names that the lock keeps. */
interface Output {
  readonly texts: Readonly<Record<string, string>>;
  readonly lock: Lock;
}

const formatCache = openFormatCache(undefined, "");
const packageOf = (name: string) => ({
  name,
  version: "1.0.0",
  out: name,
  directory: name,
  templates: [],
});

async function generateFiles(
  files: Readonly<Record<string, unknown>>,
  { lock, from = "." }: { readonly lock?: Lock; readonly from?: string } = {},
): Promise<Output> {
  const base = mkdtempSync(join(tmpdir(), "quillgen-"));
  try {
    for (const [name, value] of Object.entries(files)) {
      mkdirSync(dirname(join(base, name)), { recursive: true });
      writeFileSync(join(base, name), JSON.stringify(value));
    }
    const cwd = join(base, from);
    mkdirSync(cwd, { recursive: true });
    const [entry] = Object.keys(files);
    const diagnostics = collectDiagnostics();
    const generation = await generate(
      {
        spec: from === "." ? entry! : join("..", entry!),
        cwd,
        formatCache,
        ...(lock && { lock }),
        targets: [
          { folder: "/api", templates: [types(), client()], package: packageOf("api") },
          { folder: "/queries", templates: [reactQuery()], package: packageOf("queries") },
          { folder: "/paths", templates: [openapiPaths()] },
        ],
      },
      diagnostics,
    );
    expect(diagnostics.all.filter(({ severity }) => severity === "error")).toEqual([]);
    const texts = generation!.outputs.flatMap(({ target, files: made }) =>
      made
        .filter(({ path }) => !path.includes("/runtime/"))
        .map(({ path, text }) => [`${target.folder}/${path}`, text] as const),
    );
    return { texts: Object.fromEntries(texts), lock: generation!.lock };
  } finally {
    rmSync(base, { recursive: true });
  }
}

const generateOne = (document: JsonObject) => generateFiles({ "api.json": document });
const known = new Map<JsonObject, Promise<Output>>();
/** What comes of the document as it is. */
function plainly(document: JsonObject): Promise<Output> {
  let output = known.get(document);
  if (output === undefined) known.set(document, (output = generateOne(document)));
  return output;
}

/** The declarations of a module and the lines of a page: what stands between blank lines. */
const blocksOf = (text: string) => text.split(/\n\n+/).map((block) => block.trim());

/** The files that do not belong to the resource or the operation with `unrelated` in its name. */
const others = (texts: Output["texts"]) =>
  Object.keys(texts).filter((path) => !path.includes("unrelated"));

const reversed = (value: JsonObject) => Object.fromEntries(Object.entries(value).reverse());

/** What a module exports. */
const exportsOf = (text: string) =>
  [...text.matchAll(/^export (?:const|function|interface|type) ([\w$]+)/gm)]
    .map(([, name]) => name)
    .sort();

const unrelated = {
  get: {
    tags: ["unrelated"],
    operationId: "unrelatedRetrieve",
    parameters: [{ name: "unrelated_id", in: "path", required: true, schema: { type: "string" } }],
    responses: {
      200: {
        description: "",
        content: { "application/json": { schema: { type: "object", properties: { a: {} } } } },
      },
    },
  },
};

/** Components other than schemas put in the place of the references to them. */
function inlined(document: JsonObject): JsonObject {
  const kinds = /^#\/components\/(?:parameters|responses|requestBodies|headers|examples)\//;
  const put = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(put);
    if (!isObject(value)) return value;
    const reference = value["$ref"];
    if (typeof reference === "string" && kinds.test(reference))
      return put(resolve(document, reference));
    return mapEntries(value, put);
  };
  return { ...mapEntries(document, (value, key) => (key === "components" ? value : put(value))) };
}

/** The first schema in an answer that is no reference becomes a component; gives the key of its operation. */
function extracted(document: JsonObject): { document: JsonObject; key: string } | undefined {
  const copy = structuredClone(document);
  for (const [path, item] of Object.entries(inner(copy, "paths"))) {
    for (const method of ["get", "post", "put"]) {
      const media = inner(
        inner(inner(inner(inner(item, method), "responses"), "200"), "content"),
        "application/json",
      );
      const schema = media["schema"];
      if (!isObject(schema) || "$ref" in schema) continue;
      media["schema"] = { $ref: "#/components/schemas/Unrelated" };
      const components = inner(copy, "components");
      copy["components"] = {
        ...components,
        schemas: { ...inner(components, "schemas"), Unrelated: schema },
      };
      return { document: copy, key: `${method.toUpperCase()} ${path}` };
    }
  }
  return undefined;
}

/** A law: what may be done to a document, and what must then be as before. */
type Law = (document: JsonObject) => Promise<boolean | void>;

const laws: Readonly<Record<string, Law>> = {
  "a document of 3.0 and its upgrade to 3.1 give the same": async (document) => {
    if (!String(document["openapi"]).startsWith("3.0")) return false;
    const upgraded = upgrade(document);
    expect(JSON.stringify(upgraded)).not.toContain('"nullable":');
    const { texts } = await generateOne(upgraded);
    expect(texts).toEqual((await plainly(document)).texts);
    return true;
  },
  "the order of a schema's members does not matter": async (document) => {
    const reordered = mapSchemas(document, reversed) as JsonObject;
    const hasSchemas = /"type":/.test(JSON.stringify(document));
    expect(JSON.stringify(reordered) !== JSON.stringify(document)).toBe(hasSchemas);
    const { texts } = await generateOne(reordered);
    expect(texts).toEqual((await plainly(document)).texts);
  },
  "neither does that of all other objects that are no maps": async (document) => {
    const maps = ["paths", "components", "responses", "content", "properties", "schemas"];
    const turn = (value: unknown, key: string): unknown => {
      if (key !== "info" && key !== "get" && key !== "post") {
        if (Array.isArray(value) || !isObject(value)) return value;
        return mapEntries(value, turn);
      }
      return maps.includes(key) || !isObject(value) ? value : reversed(value);
    };
    const { texts } = await generateOne(mapEntries(document, turn));
    expect(texts).toEqual((await plainly(document)).texts);
  },
  "division into files changes nothing": async (document) => {
    const files: Record<string, unknown> = {};
    const outward = (reference: string) => reference.replace(/^#/, "../api.json#");
    const paths = mapEntries(inner(document, "paths"), (item, path) => {
      if (!path.startsWith("/")) return item;
      const name = `paths/${Object.keys(files).length}.json`;
      files[name] = mapReferences(item, outward);
      return { $ref: name };
    });
    const { texts } = await generateFiles({ "api.json": { ...document, paths }, ...files });
    expect(texts).toEqual((await plainly(document)).texts);
  },
  "references to parameters, answers and bodies may be written out": async (document) => {
    const without = (texts: Output["texts"]) =>
      Object.entries(texts).filter(([path]) => !path.startsWith("/paths/"));
    const { texts } = await generateOne(inlined(document));
    // `components` of openapi-typescript's shape names them.
    expect(without(texts)).toEqual(without((await plainly(document)).texts));
  },
  "a schema that becomes a component changes nothing elsewhere": async (document) => {
    const found = extracted(document);
    if (!found) return false;
    const before = await plainly(document);
    const after = await generateOne(found.document);
    expect(after.lock.names).toMatchObject(before.lock.names);
    const action = before.lock.names.operations[found.key]!.split(".").at(-1)!;
    for (const [path, text] of Object.entries(before.texts)) {
      if (!path.endsWith(".ts") || path.endsWith("openapi.ts")) continue;
      const kept = new Set(blocksOf(after.texts[path] ?? ""));
      for (const block of blocksOf(text)) {
        // What the one operation is said to answer with is another, and imported from elsewhere.
        const isOwn = block.toLowerCase().includes(action.toLowerCase());
        if (!isOwn && !block.startsWith("import ")) expect(kept).toContain(block);
      }
    }
  },
  "an unrelated operation renames nothing, wherever it stands": async (document) => {
    const before = await plainly(document);
    const paths = inner(document, "paths");
    const path = "/unrelated/{unrelated_id}";
    for (const changed of [
      { [path]: unrelated, ...paths },
      { ...paths, [path]: unrelated },
    ]) {
      const after = await generateOne({ ...document, paths: changed });
      expect(after.lock.names).toMatchObject(before.lock.names);
      for (const file of others(before.texts)) {
        // Of a service, what most operations need is said once: that may be another than before.
        if (/\/resources\//.test(file)) {
          expect(exportsOf(after.texts[file]!)).toEqual(exportsOf(before.texts[file]!));
        } else if (/api\/src\/(types|models)|queries\/src\/queries/.test(file)) {
          expect(after.texts[file]).toBe(before.texts[file]);
        } else expect(after.texts[file]).toBeDefined();
      }
    }
  },
  "nor does an unrelated operation of the same tag": async (document) => {
    const before = await plainly(document);
    const paths = inner(document, "paths");
    const [first] = Object.values(paths).flatMap((item) => inner(item, "get")["tags"] ?? []);
    const get = { ...unrelated.get, tags: [first ?? "unrelated"] };
    const after = await generateOne({
      ...document,
      paths: { "/unrelated/{unrelated_id}": { get }, ...paths },
    });
    expect(after.lock.names).toMatchObject(before.lock.names);
  },
  "operations may be moved": async (document) => {
    const before = await plainly(document);
    const after = await generateOne({ ...document, paths: reversed(inner(document, "paths")) });
    expect(after.lock.names).toEqual(before.lock.names);
    expect(Object.keys(after.texts).sort()).toEqual(Object.keys(before.texts).sort());
    for (const [path, text] of Object.entries(before.texts)) {
      if (!/\/(resources|types|queries)\/[^]*\.ts$/.test(path)) continue;
      expect(exportsOf(after.texts[path]!)).toEqual(exportsOf(text));
      const words = (of: string) => of.split(/\s+/).sort();
      if (!path.includes("/resources/")) expect(words(after.texts[path]!)).toEqual(words(text));
    }
  },
  "generating again changes nothing, with the lock and without": async (document) => {
    const before = await plainly(document);
    expect(await generateOne(document)).toEqual(before);
    expect(await generateFiles({ "api.json": document }, { lock: before.lock })).toEqual(before);
  },
  "the working directory does not matter": async (document) => {
    const { texts, lock } = await generateFiles({ "api.json": document }, { from: "elsewhere" });
    const before = await plainly(document);
    expect(texts).toEqual(before.texts);
    expect(lock.names).toEqual(before.lock.names);
  },
};

const documents = await lawfulDocuments();
let held = 0;

describe.each(documents)("$name", ({ document }) => {
  it.each(Object.entries(laws))("%s", async (_, law) => {
    if ((await law(document)) !== false) held += 1;
  });
});

afterAll(() => {
  const count = Object.keys(laws).length;
  console.info(
    `${documents.length} documents × ${count} laws: ${held} hold; the rest do not apply.` +
      (process.env["QUILLGEN_CORPUS"] === undefined
        ? " QUILLGEN_CORPUS is not set: own documents only."
        : ""),
  );
});
