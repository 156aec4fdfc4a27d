import { describe, expect, test } from "vitest";
import { makeFolder } from "./folder.js";
import { shop } from "./shop.js";

/** What a mistake must lead to: a code, its place, and something to do about it. */
interface Mistake {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** The document that is given. Default: shop.yaml. */
  readonly spec?: string;
  readonly code: string;
  /** File, line and column, from 1. Absent where the mistake is not in a file. */
  readonly at?: string;
}

const overlay = (target: string) => `overlay: 1.0.0
info: { title: Fix, version: "1" }
actions:
  - target: ${target}
    update: { note: { type: string } }
`;

const mistakes: readonly Mistake[] = [
  {
    name: "a $ref inside the file that leads nowhere",
    files: {
      "shop.yaml": shop.replace(
        'items: { $ref: "#/components/schemas/Order"',
        'items: { $ref: "#/components/schemas/Odrer"',
      ),
    },
    code: "bad-ref",
    at: "shop.yaml:20:47",
  },
  {
    name: "a $ref to a file that is not there",
    files: {
      "shop.yaml": shop.replace(
        'schema: { $ref: "#/components/schemas/Order" }',
        'schema: { $ref: "./missing.yaml" }',
      ),
    },
    code: "file-not-found",
    at: "shop.yaml:31:52",
  },
  {
    name: "a $ref in another file that leads nowhere",
    files: {
      "shop.yaml": shop.replace(/total: .*/, 'total: { $ref: "schemas/money.yaml#/Money" }'),
      "schemas/money.yaml": "Money:\n  type: object\n  properties:\n    unit: { $ref: '#/Unit' }\n",
    },
    code: "bad-ref",
    at: "schemas/money.yaml:4:13",
  },
  {
    name: "broken YAML",
    files: { "shop.yaml": shop.replace("tags: [orders]\n", "tags: [orders\n") },
    code: "syntax-error",
    at: "shop.yaml:1",
  },
  {
    name: "broken JSON",
    files: { "shop.json": '{\n  "openapi": "3.1.0",\n  "info": }\n' },
    spec: "shop.json",
    code: "syntax-error",
    at: "shop.json:3:11",
  },
  {
    name: "a document that is not there",
    files: {},
    code: "file-not-found",
  },
  {
    name: "a document that is no OpenAPI",
    files: { "shop.yaml": "hello: world\n" },
    code: "no-version",
    at: "shop.yaml:1:1",
  },
  {
    name: "a version that nobody knows",
    files: { "shop.yaml": shop.replace("openapi: 3.1.0", "openapi: 4.0.0") },
    code: "unknown-version",
    at: "shop.yaml:1:1",
  },
  {
    name: "an overlay action that matches nothing, strictly",
    files: { "shop.yaml": shop, "fix.yaml": overlay("$.components.schemas.Odrer") },
    args: ["--overlay", "fix.yaml", "--strict"],
    code: "overlay-no-match",
    at: "fix.yaml:4:5",
  },
  {
    name: "an overlay whose target is no JSONPath",
    files: { "shop.yaml": shop, "fix.yaml": overlay("$.components[") },
    args: ["--overlay", "fix.yaml"],
    code: "overlay-path",
    at: "fix.yaml:4:5",
  },
  {
    name: "an overlay that is not there",
    files: { "shop.yaml": shop },
    args: ["--overlay", "fix.yaml"],
    code: "file-not-found",
  },
  {
    name: "an operationId that stands twice, strictly",
    files: { "shop.yaml": shop.replace("orders.retrieve", "orders.list") },
    args: ["--strict"],
    code: "duplicate-operation-id",
    at: "shop.yaml:23:7",
  },
];

describe("a mistake tells its code, place and remedy, and leaves the old output alone", () => {
  test.each(mistakes.map((mistake) => [mistake.name, mistake] as const))(
    "%s",
    async (_, mistake) => {
      const { files, spec = "shop.yaml", args = [], code, at } = mistake;
      const folder = makeFolder({ "good.yaml": shop });
      await folder.quillgen("generate", "good.yaml", "--out", "src");
      const before = folder.files("src");
      for (const [file, text] of Object.entries(files)) folder.write(file, text);

      const said = await folder.quillgen("generate", spec, "--out", "src", ...args);
      expect(said.code).toBe(2);
      expect(said.stdout).toBe("");
      expect(said.stderr).toContain(code);
      expect(said.stderr).not.toMatch(/^\s+at .*\(?.*:\d+:\d+\)?$/m);
      if (at !== undefined) expect(said.stderr).toContain(at);
      expect(folder.files("src")).toEqual(before);

      const json = await folder.quillgen("generate", spec, "--out", "src", "--json", ...args);
      const result = JSON.parse(json.stdout);
      expect({ code: json.code, ok: result.ok }).toEqual({ code: 2, ok: false });
      const found = result.diagnostics.find((diagnostic: any) => diagnostic.code === code);
      expect(found).toMatchObject({
        code,
        severity: "error",
        message: expect.stringMatching(/\S/),
        remedy: expect.stringMatching(/\S/),
      });
      if (at !== undefined) expect(`${found.file}:${found.line}:${found.column}`).toContain(at);
      expect(folder.files("src")).toEqual(before);
    },
  );
});

describe("without --strict it is a warning", () => {
  const lenient = mistakes.filter(({ args }) => args?.includes("--strict"));
  test.each(lenient.map((mistake) => [mistake.name, mistake] as const))("%s", async (_, row) => {
    const folder = makeFolder(row.files);
    const args = row.args!.filter((arg) => arg !== "--strict");
    const said = await folder.quillgen("generate", "shop.yaml", "--out", "src", "--json", ...args);
    expect(said.code).toBe(0);
    const found = JSON.parse(said.stdout).diagnostics.find(({ code }: any) => code === row.code);
    expect(found.severity).toBe("warning");
    expect(`${found.file}:${found.line}:${found.column}`).toBe(row.at);
    expect(Object.keys(folder.files("src"))).toContain("src/index.ts");
  });
});

describe("arguments that cannot be used", () => {
  test.each([
    ["an unknown command", ["make"]],
    ["an unknown option", ["generate", "--fast"]],
    ["an unknown template", ["generate", "shop.yaml", "--out", "src", "--template", "vue"]],
    ["no document for lint", ["lint"]],
    ["a format that bundle does not know", ["bundle", "shop.yaml", "--format", "xml"]],
    ["a document without a place for the output", ["generate", "shop.yaml"]],
    ["no document and no configuration", ["generate"]],
    ["a configuration that is not there", ["generate", "--config", "none.ts"]],
  ])("%s", async (_, args) => {
    const folder = makeFolder({ "shop.yaml": shop });
    const { code, stdout, stderr } = await folder.quillgen(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/\S/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(Object.keys(folder.files())).toEqual(["shop.yaml"]);
  });
});
