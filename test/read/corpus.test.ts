import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import type { Json } from "../../generator/read/document.js";
import { bundleDocument, readDocument } from "../../generator/read/read-document.js";
import { stringifyDocument } from "../../generator/read/stringify-document.js";

const corpus = process.env["QUILLGEN_CORPUS"];
if (!corpus) console.log("QUILLGEN_CORPUS is not set: documents of others are not read.");

/** Documents that must not come through without a word. */
const refused = /^invalid-/;

function documentsOf(folder: string): string[] {
  if (!corpus) return [];
  return readdirSync(join(corpus, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ya?ml|json)$/.test(entry.name))
    .map((entry) => join(folder, entry.name))
    .filter((file) =>
      /^\s*["']?(?:openapi|swagger)["']?\s*:/m.test(
        readFileSync(join(corpus, file), "utf8").slice(0, 20_000),
      ),
    );
}

describe.skipIf(!corpus)("documents of others", () => {
  const files = corpus
    ? [
        ...documentsOf(""),
        ...documentsOf("edge"),
        ...readdirSync(join(corpus, "multi")).flatMap((name) => documentsOf(join("multi", name))),
      ]
    : [];

  it.each(files)("%s", async (file) => {
    const diagnostics = collectDiagnostics();
    const document = await readDocument(file, { cwd: corpus }, diagnostics);
    if (refused.test(file.split("/").at(-1)!)) expect(diagnostics.all).not.toEqual([]);
    if (!document) {
      expect(diagnostics.hasErrors).toBe(true);
      return;
    }
    expect(unsettled(document.root)).toEqual([]);
    for (const { place } of diagnostics.all) {
      expect(place && diagnostics.locate(place)).toBeDefined();
    }
  });

  it("what reads well in one piece reads the same from its bundle", async () => {
    const name = "multi/digitalocean-subset/DigitalOcean-public.v2.yaml";
    if (!existsSync(join(corpus!, name))) return;
    const bundle = await bundleDocument(name, { cwd: corpus }, collectDiagnostics());
    const text = await stringifyDocument(bundle!.root, "json");
    expect(unsettled(bundle!.root)).toEqual([]);
    const files = {
      read: async () => Buffer.from(text),
      size: async () => text.length,
      realPath: async (path: string) => path,
    };
    const direct = await readDocument(name, { cwd: corpus }, collectDiagnostics());
    const again = await readDocument("bundle.json", { files }, collectDiagnostics());
    expect(again!.root).toEqual(direct!.root);
  });
});

/** References that a normalised document must not have. Examples and extensions are data. */
function unsettled(root: Json): string[] {
  const found: string[] = [];
  const visit = (node: Json, key: string): void => {
    if (typeof node !== "object" || node === null) return;
    if (/^(?:x-.*|examples?|default|enum|const|value|mapping)$/.test(key)) return;
    if (!Array.isArray(node)) {
      const reference = node["$ref"];
      if (typeof reference === "string" && !/^#(?:\/|$)/.test(reference)) found.push(reference);
    }
    for (const [name, value] of Object.entries(node)) visit(value, name);
  };
  visit(root, "");
  return found;
}
