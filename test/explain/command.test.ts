import { describe, expect, it } from "vitest";
import { makeFolder } from "../cli/folder.js";
import { files } from "./zoo.js";

describe("quillgen explain", () => {
  const options = ["--overlay", "fix.overlay.yaml", "--out", "out"];

  it("prints the place, the actions of overlays and the template, with lines", async () => {
    const zoo = makeFolder(files);
    await zoo.quillgen("generate", "api.yaml", ...options);
    const { code, stdout, stderr } = await zoo.quillgen(
      "explain",
      "Animal.legs",
      "api.yaml",
      ...options,
    );
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(stdout.replace(/(models\.ts):\d+/, "$1:N")).toBe(
      "Animal.legs  (a member of the schema Animal)\n" +
        "  spec      schemas.yaml:6:5\n" +
        "  overlay   fix.overlay.yaml:4:5  action 1, point 1: Let legs be absent. Snakes.\n" +
        "  template  types (part model)  out/models.ts:N  Animal\n",
    );
    const line = Number(/models\.ts:(\d+)/.exec(stdout)![1]);
    expect(zoo.read("out/models.ts").split("\n")[line - 1]).toContain("export interface Animal {");
  });

  it.each<readonly [args: string, code: number, out: string, err: string]>([
    ["keepers.list api.yaml --json", 0, '"name": "keepers.list"', ""],
    [
      "useKeepersList api.yaml --template types --template client --template swr",
      0,
      "hooks/keepers.ts",
      "",
    ],
    ["Anmial api.yaml", 2, "", "help: There are names like it: Animal"],
    ["zzzzzz api.yaml", 2, "", "error[name-unknown]"],
    ["Anmial api.yaml --json", 2, '"like": [\n    "Animal"', "error[name-misspelt]"],
    ["Animal missing.yaml", 2, "", "error[file-not-found]"],
    ["Animal", 2, "", "error[no-config]"],
    ["Animal api.yaml --template none", 2, "", "Allowed choices are"],
    ["--help", 0, "quillgen explain Dataset.name", ""],
  ])("%s: exit %i", async (args, code, out, err) => {
    const outcome = await makeFolder(files).quillgen("explain", ...args.split(" "));
    expect(outcome.code).toBe(code);
    expect(outcome.stdout).toContain(out);
    expect(outcome.stderr).toContain(err);
  });

  it("knows the packages of a configuration", async () => {
    const zoo = makeFolder({
      ...files,
      "quillgen.config.ts": `import { types, zod } from "quillgen/templates";
const shared = { version: "1.0.0" };
export default {
  spec: "api.yaml",
  overlays: ["fix.overlay.yaml"],
  packages: [
    { ...shared, name: "zoo", out: "packages/zoo", templates: [types()] },
    { ...shared, name: "zoo-zod", out: "packages/zod", templates: [zod()] },
  ],
};
`,
    });
    const { code, stdout } = await zoo.built("explain", "AnimalSchema", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout).found).toMatchObject([
      {
        spec: [{ file: "schemas.yaml", line: 1, column: 1 }],
        made: [{ package: "zoo-zod", template: "zod", file: "packages/zod/src/schemas.ts" }],
      },
    ]);
  });
});
