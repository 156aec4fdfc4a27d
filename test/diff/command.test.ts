import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../generator/cli/main.js";

const documentOf = (members: string): string =>
  `{ openapi: 3.1.0, info: { title: Test, version: "1" }, paths: { /pets: { get: { operationId: pets.list, ${members} } } } }`;

const files: Readonly<Record<string, string>> = {
  "base.yaml": documentOf("summary: List"),
  "same.yaml": documentOf("summary: Other words"),
  "optional.yaml": documentOf("parameters: [{ in: query, name: q, schema: { type: string } }]"),
  "required.yaml": documentOf(
    "parameters: [{ in: query, name: q, required: true, schema: { type: string } }]",
  ),
  "broken.yaml": "openapi: [",
  "fix.overlay.yaml": `{ overlay: 1.0.0, info: { title: Fix, version: "1" }, actions: [{ target: "$.paths['/pets'].get.parameters", remove: true }] }`,
  "quillgen.config.ts": `export default { spec: "required.yaml", packages: [{ name: "@pets/client", version: "1.0.0", out: "out", templates: [] }] };`,
};

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "quillgen-diff-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function diff(...args: readonly string[]) {
  let out = "";
  let err = "";
  const io = {
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
    env: {},
    cwd: () => folder,
  };
  return { code: await run(["diff", ...args], io), out, err };
}

describe("quillgen diff", () => {
  it.each([
    ["base.yaml same.yaml", 0],
    ["base.yaml same.yaml --fail-on any", 0],
    ["base.yaml optional.yaml", 0],
    ["base.yaml optional.yaml --fail-on breaking", 0],
    ["base.yaml optional.yaml --fail-on any", 1],
    ["base.yaml required.yaml", 0],
    ["base.yaml required.yaml --fail-on breaking", 1],
    ["base.yaml required.yaml --fail-on any --overlay fix.overlay.yaml", 0],
    ["base.yaml broken.yaml", 2],
    ["base.yaml missing.yaml", 2],
    ["base.yaml", 2],
    ["base.yaml same.yaml --format html", 2],
    ["base.yaml same.yaml --config missing.config.ts", 2],
  ])("%s: exit %i", async (line, want) => {
    const { code, err } = await diff(...line.split(" "));
    expect(code).toBe(want);
    expect(err).not.toContain("fault of its own");
  });

  it("prints everything as JSON, the packages of the configuration too", async () => {
    const { out } = await diff("base.yaml", "required.yaml", "--format", "json");
    expect(JSON.parse(out)).toEqual({
      findings: [
        {
          code: "required-param-added",
          severity: "breaking",
          shows: "compile",
          direction: "request",
          subject: "pets.list query parameter q",
          message: "pets.list query parameter q is new and required: no call passes it yet.",
          base: { file: "base.yaml", pointer: "/paths/~1pets/get", line: 1, column: 74 },
          revision: {
            file: "required.yaml",
            pointer: "/paths/~1pets/get/parameters/0",
            line: 1,
            column: 118,
          },
          reaches: {
            operations: ["pets.list"],
            symbols: ["PetsListInput"],
            packages: ["@pets/client"],
          },
        },
      ],
    });
  });

  it("names no packages of a configuration that is about something else", async () => {
    const { out } = await diff("base.yaml", "optional.yaml", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({ findings: [{ reaches: { packages: [] } }] });
  });
});
