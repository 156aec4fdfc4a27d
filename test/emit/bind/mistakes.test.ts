import { describe, expect, test } from "vitest";
import { declare, reexport, type Declaration } from "../../../generator/emit/declare.js";
import { imported } from "../../../generator/emit/symbol.js";
import { exported, run, value } from "./bound.js";

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
