import { describe, expect, test } from "vitest";
import { makeFolder } from "./folder.js";
import { shop } from "./shop.js";

const split = {
  "api/root.yaml": shop
    .replace(/components:[^]*/, "components: {}\n")
    .replaceAll('"#/components/schemas/Order"', "./schemas.yaml#/Order"),
  "api/schemas.yaml": `Order:
  type: object
  properties:
    id: { type: string }
    parent: { $ref: "#/Order" }
`,
};

const overlay = `overlay: 1.0.0
info: { title: Fix, version: "1" }
actions:
  - target: $.info
    update: { title: Corrected }
`;

describe("bundle", () => {
  test("prints one document in which every reference is local", async () => {
    const folder = makeFolder(split);
    const { code, stdout } = await folder.quillgen("bundle", "api/root.yaml", "--format", "json");
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    const references = [...stdout.matchAll(/"\$ref": ?"([^"]*)"/g)].map(([, ref]) => ref);
    expect(new Set(references)).toEqual(new Set(["#/components/schemas/Order"]));
    expect(document.components.schemas.Order.properties.parent).toEqual({
      $ref: "#/components/schemas/Order",
    });
  });

  test("YAML is the default, --output and its ending decide otherwise", async () => {
    const folder = makeFolder(split);
    const yaml = await folder.quillgen("bundle", "api/root.yaml");
    expect(yaml.stdout).toMatch(/^openapi: 3\.1\.0\n/);
    const written = await folder.quillgen("bundle", "api/root.yaml", "--output", "out.json");
    expect(written).toMatchObject({ code: 0, stdout: "" });
    expect(JSON.parse(folder.read("out.json")).openapi).toBe("3.1.0");
  });

  test("overlays are applied in their order", async () => {
    const folder = makeFolder({
      ...split,
      "one.yaml": overlay,
      "two.yaml": overlay.replace("Corrected", "Again"),
    });
    const { stdout } = await folder.quillgen(
      "bundle",
      "api/root.yaml",
      "--format",
      "json",
      "--overlay",
      "one.yaml",
      "--overlay",
      "two.yaml",
    );
    expect(JSON.parse(stdout).info.title).toBe("Again");
  });

  test("a document that cannot be used prints nothing", async () => {
    const folder = makeFolder({ "shop.yaml": shop.replaceAll("schemas/Order", "schemas/None") });
    const { code, stdout, stderr } = await folder.quillgen("bundle", "shop.yaml");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("bad-ref");
  });
});

describe("lint", () => {
  test("a fine document is 0", async () => {
    const folder = makeFolder({ "shop.yaml": shop });
    expect(await folder.quillgen("lint", "shop.yaml")).toMatchObject({ code: 0, stdout: "" });
  });

  test("warnings are 0, with --strict 1", async () => {
    const folder = makeFolder({ "shop.yaml": shop.replace("orders.retrieve", "orders.list") });
    const plain = await folder.quillgen("lint", "shop.yaml");
    expect(plain.code).toBe(0);
    expect(plain.stderr).toContain("warning[duplicate-operation-id]");
    const strict = await folder.quillgen("lint", "shop.yaml", "--strict");
    expect(strict.code).toBe(1);
    expect(strict.stderr).toContain("error[duplicate-operation-id]");
  });

  test("--strict checks the rules of curation", async () => {
    const folder = makeFolder({ "shop.yaml": shop });
    const { code, stderr } = await folder.quillgen("lint", "shop.yaml", "--strict");
    expect(code).toBe(1);
    expect(stderr).toContain("curated-no-description");
  });

  test("an unusable document is 2", async () => {
    const folder = makeFolder({ "shop.yaml": "- 1\n" });
    expect((await folder.quillgen("lint", "shop.yaml")).code).toBe(2);
  });

  test("--json prints findings only, as JSON", async () => {
    const folder = makeFolder({ "shop.yaml": shop.replace("orders.retrieve", "orders.list") });
    const { stdout, stderr } = await folder.quillgen("lint", "shop.yaml", "--json");
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      diagnostics: expect.arrayContaining([
        expect.objectContaining({ code: "duplicate-operation-id", file: "shop.yaml" }),
      ]),
    });
  });
});

test("model prints what templates read, as JSON", async () => {
  const folder = makeFolder({ "shop.yaml": shop });
  const { code, stdout } = await folder.quillgen("model", "shop.yaml");
  expect(code).toBe(0);
  const model = JSON.parse(stdout);
  expect(model.name).toBe("Shop");
  expect(model.resources.map(({ name }: any) => name)).toEqual(["orders", "users"]);
  expect(model.models.map(({ name }: any) => name)).toEqual(["Order"]);
});

test("generate --json tells what was done", async () => {
  const folder = makeFolder({ "shop.yaml": shop });
  const { code, stdout, stderr } = await folder.quillgen(
    "generate",
    "shop.yaml",
    "--out",
    "src",
    "--template",
    "types",
    "--json",
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const { ok, summary } = JSON.parse(stdout);
  expect(ok).toBe(true);
  expect(summary).toMatchObject({ updated: [], deleted: [], unchanged: 0 });
  expect(summary.created).toContain("src/models.ts");
});

test.each(["generate", "bundle", "lint", "model"])("%s --help has an example", async (command) => {
  const { code, stdout } = await makeFolder().quillgen(command, "--help");
  expect(code).toBe(0);
  expect(stdout).toMatch(new RegExp(`Examples?:\\n {2}quillgen ${command}\\b`));
});

test.each([["--help"], ["--version"]])("quillgen %s is fine", async (option) => {
  const { code, stdout } = await makeFolder().quillgen(option);
  expect(code).toBe(0);
  expect(stdout).toMatch(option === "--version" ? /^\d+\.\d+\.\d+\n$/ : /Usage: quillgen/);
});
