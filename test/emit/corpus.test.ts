import { readdirSync } from "node:fs";
import { join } from "node:path";
import * as prettier from "prettier";
import { describe, expect, test } from "vitest";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import { bind } from "../../generator/emit/bind/bind.js";
import { assignment } from "../../generator/emit/assignment.js";
import { literal } from "../../generator/emit/data.js";
import { declare, type Declaration } from "../../generator/emit/declare.js";
import { printFile } from "../../generator/emit/print.js";
import { symbol, symbols } from "../../generator/emit/symbol.js";
import { typeDeclaration } from "../../generator/emit/type-declaration.js";
import type { Api, Model } from "../../generator/model/api.js";
import { buildApi } from "../../generator/model/build.js";
import { readDocument } from "../../generator/read/read-document.js";

/** The fixed part of the corpus that every run of the tests takes; `QUILLGEN_ALL` takes it all. */
const small = ["petstore-3.1.json", "train-travel.yaml", "posthog-2023.yaml", "star-trek.json"];
const folder = process.env["QUILLGEN_CORPUS"];

function declarationsOf(api: Api): readonly Declaration[] {
  const read = symbols((model: Model) => ({
    name: model.name,
    from: "./models.ts",
    typeOnly: true,
  }));
  const write = symbols((model: Model) => ({
    name: model.writeName ?? model.name,
    from: "./models.ts",
    typeOnly: true,
  }));
  const resolve = (model: Model, view: "read" | "write") =>
    view === "write" && model.writeName !== undefined ? write(model) : read(model);
  const types = api.models.flatMap((model) => [
    typeDeclaration(read(model), model.type, { view: "read", resolve, doc: model.doc }),
    ...(model.writeName === undefined
      ? []
      : [typeDeclaration(write(model), model.type, { view: "write", resolve, doc: model.doc })]),
  ]);
  const data = api.resources.flatMap(({ operations }) =>
    operations.map(({ name, path, tags, answers }) => {
      const declared = symbol({ name, from: "./data.ts" });
      const examples = answers.flatMap(({ contents }) =>
        contents.flatMap((content) => content.examples),
      );
      const value = { tags, path, examples: examples.map((example) => example.value) };
      return declare.exact(
        declared,
      )`export const ${assignment(declared, undefined, literal(value))};`;
    }),
  );
  return [...types, ...data];
}

describe.skipIf(folder === undefined)("the corpus (QUILLGEN_CORPUS)", () => {
  const names =
    process.env["QUILLGEN_ALL"] === undefined || folder === undefined
      ? small
      : readdirSync(folder).filter(
          (name) => /\.(?:json|ya?ml)$/.test(name) && !name.startsWith("INDEX"),
        );
  test.each(names)(
    "%s comes out as prettier prints it",
    async (name) => {
      const diagnostics = collectDiagnostics();
      const document = await readDocument(join(folder ?? "", name), {}, diagnostics);
      if (document === undefined) return;
      const api = buildApi(document, {}, diagnostics);
      const found = collectDiagnostics();
      const start = performance.now();
      const declarations = declarationsOf(api);
      const [bound] = bind([{ name: "x", declarations, runtime: [], entries: new Map() }], found);
      const files = bound?.files.map(printFile) ?? [];
      const duration = performance.now() - start;
      let open = 0;
      let size = 0;
      for (const { path, chunks } of files) {
        open += chunks.filter(({ exact }) => !exact).length;
        for (const { text } of chunks) size += text.length;
        const exact = chunks.filter((chunk) => chunk.exact).map(({ text }) => text);
        const text = exact.join("\n\n") + "\n";
        const formatted = await prettier.format(text, { filepath: path });
        if (text === formatted) continue;
        for (const one of exact)
          expect(one + "\n").toBe(await prettier.format(one, { filepath: path }));
        expect(text).toBe(formatted);
      }
      console.log(
        `${name}: ${declarations.length} declarations, ${open} open, ${size} characters, ${duration.toFixed(0)} ms`,
      );
      expect(found.all).toEqual([]);
      expect(open).toBeLessThanOrEqual(declarations.length / 100);
    },
    120_000,
  );
});
