import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { fromJson } from "quillgen/template";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import { castApi, readApi } from "../../generator/generate.js";
import { toJson } from "../../generator/model/json.js";
import { formatCache, targetOf, withNeeds } from "../../generator/testing/cast-document.js";
import { documents } from "../../generator/testing/documents/index.js";
import { builtIn } from "../../templates/index.js";
import { templateNames } from "../../templates/names.js";

// Many templates, documents and compilers.
vi.setConfig({ testTimeout: 600_000 });

/** What others need is cast with them. */
const needed = new Set(templateNames.flatMap((name) => builtIn(name).needs ?? []));
const leaves = templateNames.filter((name) => !needed.has(name));

/** Data of a document's that looks like the model. */
const posing = {
  openapi: "3.1.0",
  info: { title: "Posing", version: "1" },
  paths: {
    "/a/{model}": {
      get: {
        parameters: [{ name: "model", in: "path", required: true, schema: { type: "string" } }],
        "x-own": { kind: "ref", model: "A", path: [{ name: "b" }], params: [] },
        responses: {
          200: {
            description: "Fine",
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/A" },
                example: {
                  kind: "ref",
                  model: "Nowhere",
                  doc: 1,
                  value: { kind: "ref", model: "No" },
                },
              },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      A: {
        type: "object",
        properties: { a: { $ref: "#/components/schemas/A" }, ["__proto__"]: { type: "string" } },
        default: { kind: "ref", model: "Nowhere", path: [{ name: "model" }] },
      },
    },
  },
};

test.each(Object.entries({ ...documents, posing }))(
  "templates make the same of %s and of its model as JSON",
  async (_, document) => {
    const folder = mkdtempSync(join(tmpdir(), "quillgen-"));
    try {
      writeFileSync(join(folder, "api.json"), JSON.stringify(document));
      const diagnostics = collectDiagnostics();
      const read = (await readApi({ spec: "api.json", cwd: folder }, diagnostics))!;
      const json = toJson(read.api);
      const again = fromJson(JSON.parse(JSON.stringify(json)));
      expect(toJson(again)).toEqual(json);
      for (const name of leaves) {
        const request = { targets: [targetOf(withNeeds(builtIn(name), []))], formatCache };
        const before = await castApi(read, request, diagnostics);
        const after = await castApi({ ...read, api: again }, request, diagnostics);
        expect(diagnostics.all.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(after!.outputs[0]!.files, name).toEqual(before!.outputs[0]!.files);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

test.each([[undefined], [{}], [{ models: [{ name: "A", type: { kind: "ref", model: "B" } }] }]])(
  "%j is no model",
  (json) => {
    expect(() => fromJson(json)).toThrow(TypeError);
  },
);
