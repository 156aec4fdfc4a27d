import { describe, expect, test } from "vitest";
import { type Code, code, join, layoutOf, type Printable, raw } from "../../generator/emit/code.js";
import { doc } from "../../generator/emit/comment.js";
import { object } from "../../generator/emit/data.js";
import { printLayout } from "../../generator/emit/layout/print.js";
import { asType, imported, symbol, symbols } from "../../generator/emit/symbol.js";
import { ownNames } from "./own-names.js";

function print(piece: Code): string {
  return printLayout(layoutOf(piece, ownNames)).text;
}

function classWith(first: Printable, second: Printable): string {
  return print(code`
    ${first}
    class A {
      ${second}
      b = 1;
    }`);
}

const name = symbol({ name: "useThing", from: "./thing.ts" });

describe("code", () => {
  test.each<[string, Printable, string]>([
    ["a string is a literal", "a\"b'`${x}\n", '"a\\"b\'`${x}\\n"'],
    ["a number", 1e21, "1e21"],
    ["null", null, "null"],
    ["undefined prints nothing", undefined, ""],
    ["a boolean", false, "false"],
    ["an array prints in turn", ["a", 1, code`;`], '"a"1;'],
    ["a symbol prints its name", name, "useThing"],
    ["a symbol as a type too", asType(name), "useThing"],
    ["raw passes", raw("x + y"), "x + y"],
    ["join separates what prints", join([1, undefined, raw(""), 2], ", "), "1, 2"],
  ])("%s", (_, printable, text) => {
    expect(print(code`<${printable}>`)).toBe(`<${text}>`);
  });

  test("takes the author's margin off", () => {
    const text = print(code`
      function f() {
        if (${true}) {

          return ${name};
        }
      }
    `);
    expect(text).toBe("function f() {\n  if (true) {\n\n    return useThing;\n  }\n}");
  });

  test("a hole alone on its line goes with it", () => {
    expect(classWith(undefined, doc())).toBe("class A {\n  b = 1;\n}");
    expect(classWith(doc("One"), [code`x;`, undefined, code`y;`])).toBe(
      "/** One */\nclass A {\n  x;\n  y;\n  b = 1;\n}",
    );
  });

  test("lines of a hole are indented as the line that it stands on", () => {
    const inner = code`
      if (x) {
        ${object([["a", object([["b", 1]])]])};
      }`;
    expect(
      print(code`
      {
        {
          ${inner}
          const y = ${object([["c", 2]])};
        }
      }
    `),
    ).toBe(
      "{\n  {\n    if (x) {\n      {\n        a: {\n          b: 1,\n        },\n      };\n    }\n    const y = {\n      c: 2,\n    };\n  }\n}",
    );
  });

  test("refuses what is neither code nor data", () => {
    expect(() => code`${{ a: 1 } as unknown as Printable}`).toThrow("A hole takes code");
    expect(() => code`${(() => 1) as unknown as Printable}`).toThrow("not a function");
  });

  test("tells its symbols and words", () => {
    const used: string[] = [];
    const words: string[] = [];
    const inner = code`const input = a.member; // comment`;
    layoutOf(
      code`f("text", ${name}, ${inner}, ${asType(imported("x", "X"))}, ${object([["k", name]])})`,
      {
        of(found, typeOnly) {
          used.push(found.name + (typeOnly ? " as type" : ""));
          return found.name;
        },
        reserve: (text) => words.push(...text),
      },
    );
    expect(used).toEqual(["useThing", "X as type", "useThing"]);
    expect(words).toEqual(["f", "const", "input", "a"]);
  });
});

describe("symbols", () => {
  test("one a key, by identity", () => {
    const of = symbols((key: { readonly id: string }) => ({ name: key.id, from: "./a.ts" }));
    const key = { id: "x" };
    expect(of(key)).toBe(of(key));
    expect(of({ id: "x" })).not.toBe(of(key));
  });
});
