import { describe, expect, test } from "vitest";
import { declare, reexport, type Declaration } from "../../../generator/emit/declare.js";
import { exported, run, value } from "./bound.js";

describe("packages", () => {
  const op = value("list", "./resources/datasets.ts", { alias: "datasetsList" });
  const hook = value("useList", "./hooks.ts");
  const uses: Declaration = declare(hook)`export const ${hook} = ${op};`;
  const index = reexport({ from: "./index.ts", module: "./resources/datasets.ts" });

  test.each<[string, readonly (readonly [string, string])[], readonly Declaration[], string]>([
    [
      "by the entry that is the module",
      [
        ["./index.ts", "."],
        ["./resources/datasets.ts", "./datasets"],
      ],
      [index],
      "package-0/datasets",
    ],
    ["by an entry that exports it again", [["./index.ts", "."]], [index], "package-0"],
    [
      "through several files",
      [["./main.ts", "./main"]],
      [index, reexport({ from: "./main.ts", module: "./index.ts" })],
      "package-0/main",
    ],
  ])("%s", (_, entries, more, specifier) => {
    const { texts, codes } = run(
      { entries: new Map(entries), declarations: [exported(op), ...more] },
      { declarations: [uses] },
    );
    expect(codes).toEqual([]);
    expect(texts.get("package-1/hooks.ts")?.split("\n")[0]).toBe(
      `import { list as datasetsList } from "${specifier}";`,
    );
  });

  test("a symbol that no entry reaches is reported", () => {
    const namespace = reexport({
      from: "./index.ts",
      module: "./resources/datasets.ts",
      as: "datasets",
    });
    const { codes } = run(
      { entries: new Map([["./index.ts", "."]]), declarations: [exported(op), namespace] },
      { declarations: [uses] },
    );
    expect(codes).toEqual([
      "unexported-symbol: hooks.ts uses list, which no public entry of package-0 exports (resources/datasets.ts).",
    ]);
  });

  test("a runtime file of one's own comes before another package's", () => {
    const runtime = [{ file: "./runtime/error.ts", exports: ["ApiError"] }];
    const error = value("ApiError", "./runtime/error.ts", { entry: "./errors" });
    const use: Declaration = declare(hook)`export const ${hook} = ${error};`;
    expect(run({ runtime }, { declarations: [use] }).texts.get("package-1/hooks.ts")).toContain(
      'from "package-0/errors"',
    );
    expect(
      run({ runtime }, { runtime, declarations: [use] }).texts.get("package-1/hooks.ts"),
    ).toContain('from "./runtime/error.js"');
  });
});
