import { describe, expect, test } from "vitest";
import { collectDiagnostics } from "../../../generator/diagnostics/collect-diagnostics.js";
import { bind } from "../../../generator/emit/bind/bind.js";
import type { PackageSource } from "../../../generator/emit/bind/package.js";
import {
  declare,
  type Declaration,
  directive,
  reexport,
  scaffold,
  statement,
} from "../../../generator/emit/declare.js";
import { printFile } from "../../../generator/emit/print.js";
import { asType, imported, type Sym, symbol } from "../../../generator/emit/symbol.js";

function run(...sources: readonly Partial<PackageSource>[]) {
  const diagnostics = collectDiagnostics();
  const packages = bind(
    sources.map((source, index) => ({
      name: `package-${index}`,
      declarations: [],
      runtime: [],
      entries: new Map(),
      ...source,
    })),
    diagnostics,
  );
  const texts = new Map<string, string>();
  for (const { name, files } of packages) {
    for (const file of files) {
      const text = printFile(file).chunks.map(
        (chunk, index) => (index === 0 ? "" : chunk.adjoins ? "\n" : "\n\n") + chunk.text,
      );
      texts.set(sources.length > 1 ? `${name}/${file.path}` : file.path, text.join(""));
    }
  }
  return { texts, codes: diagnostics.all.map(({ code, message }) => `${code}: ${message}`) };
}

const value = (
  name: string,
  from: string,
  more: { readonly alias?: string; readonly entry?: string } = {},
): Sym => symbol({ name, from, ...more });
const type = (name: string, from: string): Sym => symbol({ name, from, typeOnly: true });
const exported = (used: Sym): Declaration => declare(used)`export const ${used} = 1;`;
const exportedType = (used: Sym): Declaration => declare(used)`export type ${used} = 1;`;

describe("imports", () => {
  test("one statement a module, sorted, other packages first", () => {
    const [b, a, A, here] = [
      value("b", "./lib/m.ts"),
      value("a", "./lib/m.ts"),
      type("A", "./lib/m.ts"),
      value("here", "./deep/er/x.ts"),
    ];
    const [T] = [type("T", "./types.ts")];
    const { texts, codes } = run({
      declarations: [
        ...[b, a].map(exported),
        ...[A, T].map(exportedType),
        declare(
          here,
        )`export const ${here} = f(${b}, ${a}, ${imported("zod", "*", { alias: "z" })}, ${imported("react", "default", { alias: "React" })}, ${imported("react", "useState")}) as ${A} | ${T} | ${imported("react", "FC", { typeOnly: true })};`,
      ],
    });
    expect(codes).toEqual([]);
    expect(texts.get("deep/er/x.ts")?.split("\n\n")[0]).toBe(
      [
        'import React from "react";',
        'import { type FC, useState } from "react";',
        'import * as z from "zod";',
        'import { type A, a, b } from "../../lib/m.js";',
        'import type { T } from "../../types.js";',
      ].join("\n"),
    );
  });

  test("a class used as a type only is imported as one; a value use wins", () => {
    const error = value("ApiError", "./error.ts");
    const [one, two] = [value("one", "./one.ts"), value("two", "./two.ts")];
    const { texts } = run({
      runtime: [{ file: "./error.ts", exports: ["ApiError"] }],
      declarations: [
        declare(one)`export const ${one} = (e: ${asType(error)}) => e;`,
        declare(two)`export const ${two} = (e: ${asType(error)}) => new ${error}();`,
      ],
    });
    expect(texts.get("one.ts")).toContain('import type { ApiError } from "./error.js";');
    expect(texts.get("two.ts")).toContain('import { ApiError } from "./error.js";');
  });

  test("a long one breaks as prettier breaks it", () => {
    const names = [
      "aVeryLongNameForAThing",
      "anotherVeryLongNameForAThing",
      "thirdVeryLongName",
    ].map((name) => value(name, "./m.ts"));
    const x = value("x", "./x.ts");
    const { texts } = run({
      declarations: [
        ...names.map(exported),
        declare(x)`export const ${x} = [${names[0]}, ${names[1]}, ${names[2]}];`,
      ],
    });
    expect(texts.get("x.ts")?.split("\n\n")[0]).toBe(
      'import {\n  aVeryLongNameForAThing,\n  anotherVeryLongNameForAThing,\n  thirdVeryLongName,\n} from "./m.js";',
    );
  });
});

describe("local names", () => {
  const list = value("list", "./resources/datasets.ts", { alias: "datasetsList" });
  test.each<[string, Sym, string]>([
    ["the alias", list, 'import { list as datasetsList } from "./resources/datasets.js";'],
    ["a declared name wins", value("x", "./other.ts"), 'import { x as otherX } from "./other.js";'],
    [
      "a type keeps its case",
      type("Local", "./big-models.ts"),
      'import type { Local as BigModelsLocal } from "./big-models.js";',
    ],
    [
      "a word of the text wins",
      value("input", "./other.ts"),
      'import { input as otherInput } from "./other.js";',
    ],
    [
      "the qualified name may be taken too",
      value("taken", "./x-y.ts"),
      'import { taken as xYTaken_2 } from "./x-y.js";',
    ],
  ])("%s", (_, used, line) => {
    const x = value("x", "./x.ts");
    const { texts, codes } = run({
      declarations: [
        exported(used),
        declare(
          x,
        )`export const ${x} = (input: Local, taken: 1, xYTaken: 2) => ${used}(input.list);`,
      ],
    });
    expect(codes).toEqual([]);
    expect(texts.get("x.ts")?.split("\n")[0]).toBe(line);
  });

  test("where two imports clash both are qualified, in whatever order they are used", () => {
    const [a, b, x] = [value("list", "./a.ts"), value("list", "./b.ts"), value("x", "./x.ts")];
    for (const [first, second] of [
      [a, b],
      [b, a],
    ] as const) {
      const { texts } = run({
        declarations: [a, b]
          .map(exported)
          .concat(declare(x)`export const ${x} = [${first}, ${second}];`),
      });
      expect(texts.get("x.ts")).toBe(
        `import { list as aList } from "./a.js";\nimport { list as bList } from "./b.js";\n\nexport const x = [${first === a ? "aList, bList" : "bList, aList"}];`,
      );
    }
  });
});

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

describe("mistakes", () => {
  const [a, same, b] = [value("a", "./a.ts"), value("a", "./a.ts"), value("b", "./b.ts")];
  test.each<[string, readonly Declaration[], readonly string[]]>([
    [
      "a symbol that nothing declares",
      [declare(b)`export const ${b} = ${a};`],
      ["undeclared-symbol: b.ts uses a from a.ts, which nothing declares."],
    ],
    [
      "a symbol declared twice",
      [exported(a), exported(a)],
      ["duplicate-declaration: a is declared twice in a.ts."],
    ],
    [
      "a name declared twice",
      [exported(a), exported(same)],
      ["duplicate-declaration: a is declared twice in a.ts."],
    ],
    [
      "names that are no identifiers",
      [
        exported(value("a;alert(1)", "./a.ts")),
        declare(b)`export const ${b} = ${imported("x", "y z", { alias: "ok" })};`,
        reexport({ from: "./c.ts", module: "./b.ts", as: "d e" }),
      ],
      [
        'invalid-symbol: "a;alert(1)", a name in a.ts, is no identifier.',
        'invalid-symbol: "y z", a name in b.ts, is no identifier.',
        'invalid-symbol: "d e", a name in c.ts, is no identifier.',
      ],
    ],
    [
      "a module that nothing declares",
      [reexport({ from: "./index.ts", module: "./a.ts" })],
      ["undeclared-module: index.ts exports names of a.ts, which nothing declares."],
    ],
    [
      "one name from two modules, by name",
      [
        exported(a),
        exported(value("a", "./b.ts")),
        reexport({ from: "./index.ts", module: "./a.ts", names: [a] }),
        reexport({ from: "./index.ts", module: "./a.ts", names: [a] }),
        reexport({ from: "./index.ts", module: "./b.ts", names: [value("a", "./b.ts")] }),
      ],
      ["ambiguous-export: index.ts exports a twice: from b.ts and from a.ts."],
    ],
    [
      "one name from two modules",
      [
        exported(a),
        exported(value("a", "./b.ts")),
        reexport({ from: "./all.ts", module: "./a.ts" }),
        reexport({ from: "./index.ts", module: "./a.ts" }),
        reexport({ from: "./index.ts", module: "./all.ts" }),
        reexport({ from: "./index.ts", module: "./b.ts" }),
      ],
      ["ambiguous-export: index.ts exports a twice: from b.ts and from a.ts."],
    ],
    [
      "a name exported again",
      [exported(a), exported(b), reexport({ from: "./a.ts", module: "./b.ts", as: "a" })],
      ["duplicate-declaration: a is declared twice in a.ts."],
    ],
  ])("%s", (_, declarations, wanted) => {
    expect(run({ declarations }).codes).toEqual(wanted);
  });
});

describe("files", () => {
  test("directives first, then imports; exports of other files together", () => {
    const [a, b] = [value("a", "./a.ts"), type("b", "./b.ts")];
    const { texts } = run({
      declarations: [
        exported(a),
        exportedType(b),
        reexport({ from: "./index.ts", module: "./a.ts" }),
        reexport({ from: "./index.ts", module: "./b.ts", names: [b] }),
        reexport({ from: "./index.ts", module: "./b.ts", as: "all", typeOnly: true }),
        statement("./index.ts")`console.log(${a});`,
        directive("./index.ts", "use client"),
      ],
    });
    expect(texts.get("index.ts")).toBe(
      [
        '"use client";',
        'import { a } from "./a.js";',
        'export * from "./a.js";\nexport { type b } from "./b.js";\nexport type * as all from "./b.js";',
        "console.log(a);",
      ].join("\n\n"),
    );
  });

  test("a scaffold is told apart", () => {
    const [pkg] = bind(
      [
        {
          name: "",
          runtime: [],
          entries: new Map(),
          declarations: [scaffold("./mine.ts"), statement("./mine.ts")`work();`],
        },
      ],
      collectDiagnostics(),
    );
    expect(pkg?.files.map((file) => [file.path, file.scaffold])).toEqual([["mine.ts", true]]);
  });
});
