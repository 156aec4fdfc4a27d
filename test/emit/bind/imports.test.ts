import { describe, expect, test } from "vitest";
import { declare } from "../../../generator/emit/declare.js";
import { asType, imported, type Sym } from "../../../generator/emit/symbol.js";
import { exported, exportedType, run, type, value } from "./bound.js";

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

  test("letters of any script are as wide as prettier has them", () => {
    const [arabic, hebrew] = [value("م".repeat(20), "./m.ts"), value("ק".repeat(20), "./m.ts")];
    const x = value("x", "./x.ts");
    const { texts } = run({
      declarations: [
        ...[arabic, hebrew].map(exported),
        declare(x)`export const ${x} = [${arabic}, ${hebrew}];`,
      ],
    });
    expect(texts.get("x.ts")?.split("\n")[0]).toBe(
      `import { ${hebrew.name}, ${arabic.name} } from "./m.js";`,
    );
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
