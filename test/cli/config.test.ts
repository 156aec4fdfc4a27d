import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeFolder, type Folder, type Outcome } from "./folder.js";
import { shop, shopWithoutUsers } from "./shop.js";

const config = `import { defineConfig } from "quillgen";
import { client, types } from "quillgen/templates";

export default defineConfig({
  spec: "api/shop.yaml",
  packages: [
    {
      name: "@example/shop",
      version: "1.2.3",
      out: "packages/shop",
      license: "MIT",
      homepage: "https://example.com/shop",
      bugs: "https://example.com/bugs",
      templates: [types(), client({ name: "Shop" })],
    },
  ],
});
`;

const project = (text = config) =>
  makeFolder({ "quillgen.config.ts": text, "api/shop.yaml": shop });

/** Generated once, for tests that leave it as it is. */
let made: Folder;
let outcome: Outcome;
beforeAll(async () => {
  made = makeFolder({ "quillgen.config.ts": config, "api/shop.yaml": shop }, { keep: true });
  outcome = await made.built("generate");
});
afterAll(() => made.remove());

describe("packages by quillgen.config.ts", () => {
  test("a package has a manifest, documents and sources", () => {
    expect(outcome.code, outcome.stderr).toBe(0);
    expect(Object.keys(made.files("packages/shop"))).toEqual(
      expect.arrayContaining(
        ["package.json", "README.md", "api.md", "tsconfig.json", "src/index.ts"].map(
          (file) => `packages/shop/${file}`,
        ),
      ),
    );
    expect(JSON.parse(made.read("packages/shop/package.json"))).toMatchObject({
      name: "@example/shop",
      version: "1.2.3",
      homepage: "https://example.com/shop",
      bugs: "https://example.com/bugs",
      license: "MIT",
      type: "module",
      sideEffects: false,
      exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } },
    });
  });

  test("--config is found from any working directory, with the same output", async () => {
    const folder = project();
    const { code } = await folder.builtIn(
      `${folder.path}/api`,
      "generate",
      "--config",
      "../quillgen.config.ts",
    );
    expect(code).toBe(0);
    expect(folder.files()).toEqual(made.files());
  });

  test("a second run writes nothing, --check agrees", async () => {
    const before = made.files();
    expect((await made.built("generate", "--check", "--frozen")).code).toBe(0);
    expect((await made.built("generate")).stderr).toMatch(/^0 files created, 0 updated, 0 d/);
    expect(made.files()).toEqual(before);
  });

  test.each([
    ["no default export", "export const a = 1;", "bad-config"],
    ["no spec", "export default { packages: [{}] };", "bad-config"],
    ["no packages", 'export default { spec: "api/shop.yaml", packages: [] };', "bad-config"],
    ["a template that is not called", config.replace("types()", "types"), "bad-config"],
    ["broken TypeScript", "export default {", "config-failed"],
    ["an error of its own", 'throw new Error("no");', "config-failed"],
  ])("a configuration with %s is unusable", async (_, text, code) => {
    const folder = project(text);
    const said = await folder.built("generate", "--json");
    expect(said.code).toBe(2);
    expect(JSON.parse(said.stdout)).toMatchObject({
      ok: false,
      diagnostics: [{ code, severity: "error", file: "quillgen.config.ts" }],
    });
    expect(Object.keys(folder.files())).toEqual(["api/shop.yaml", "quillgen.config.ts"]);
  });
});

describe("the lock", () => {
  test("--frozen fails where the lock would change, and writes nothing", async () => {
    const folder = makeFolder({ ...made.files(), "api/shop.yaml": shopWithoutUsers });
    const before = folder.files();
    const { code, stderr } = await folder.built("generate", "--frozen");
    expect(code).toBe(1);
    expect(stderr).toContain("frozen-lock");
    expect(stderr).toContain("shop.yaml");
    expect(folder.files()).toEqual(before);
  });

  test("--frozen fails where there is no lock", async () => {
    const folder = project();
    const { code, stderr } = await folder.built("generate", "--frozen");
    expect(code).toBe(1);
    expect(stderr).toContain("frozen-lock");
    expect(Object.keys(folder.files())).toEqual(["api/shop.yaml", "quillgen.config.ts"]);
  });

  test("it holds hashes of what was read, templates and names, in order", () => {
    const lock = JSON.parse(made.read("quillgen.lock"));
    expect(lock.sources).toEqual({ "api/shop.yaml": expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(Object.keys(lock.templates)).toEqual(Object.keys(lock.templates).toSorted());
    expect(JSON.stringify(lock.names)).toContain("Order");
  });

  test("names that were given once stay when an unrelated addition would clash", async () => {
    const folder = makeFolder({ "shop.yaml": shop });
    const generate = () => folder.quillgen("generate", "shop.yaml", "--out", "src");
    await generate();
    expect(folder.read("src/models.ts")).toMatch(/^export interface Order \{/m);
    // A second schema that would be called `Order` as well.
    folder.write(
      "shop.yaml",
      shop.replace(
        "schemas:\n",
        "schemas:\n    order:\n      type: object\n      properties: { a: { type: string } }\n",
      ),
    );
    expect((await generate()).code).toBe(0);
    const models = folder.read("src/models.ts");
    expect(models).toMatch(/^export interface Order \{\s+id: string;/m);
    expect(models).toMatch(
      /^export interface \w*[^\W]Order\w* \{\s+a\?: string;|^export interface Order\w+ \{\s+a\?: string;/m,
    );
  });
});
