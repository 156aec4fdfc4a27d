import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { findDocuments } from "./find-documents.js";

const files: Readonly<Record<string, string>> = {
  "a.json": '{"openapi": "3.1.0"}',
  "bom.yaml": "\ufeffswagger: '2.0'\n",
  "broken.json": '{"openapi": "3.1.0", "paths": {',
  "broken.yaml": "info: [\nopenapi: 3.1.0\n",
  "deep/flow.YML": "{ openapi: 3.1.0 }",
  "deep/started.yaml": "--- \nopenapi: 3.1.0\n",
  "deep/fragment.yaml": "type: object\nproperties:\n  openapi: { type: string }\n",
  "empty.yaml": "",
  "list.json": "[1]",
  "node_modules/a/openapi.json": '{"openapi": "3.1.0"}',
  "notes.txt": "openapi: 3.1.0",
  "overlay.yaml": "overlay: 1.0.0\nextends: openapi.yaml\n",
  "quoted.yaml": '"openapi" : 3.1.0\n',
};

test("documents are told by what is in them", () => {
  const folder = mkdtempSync(join(tmpdir(), "quillgen-find-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    expect(findDocuments(folder)).toEqual({
      documents: [
        "a.json",
        "bom.yaml",
        "broken.json",
        "broken.yaml",
        "deep/flow.YML",
        "deep/started.yaml",
        "quoted.yaml",
      ],
      others: ["deep/fragment.yaml", "empty.yaml", "list.json", "overlay.yaml"],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
