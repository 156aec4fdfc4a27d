import * as prettier from "prettier";
import { describe, expect, test } from "vitest";
import { call } from "../../generator/emit/call.js";
import { type Code, code, layoutOf, type Printable } from "../../generator/emit/code.js";
import { list, literal, object } from "../../generator/emit/data.js";
import { printLayout } from "../../generator/emit/layout/print.js";
import { symbol } from "../../generator/emit/symbol.js";
import { RandomTypes } from "./layout/random-type.js";
import { ownNames } from "./own-names.js";

function print(printable: Printable): { readonly text: string; readonly certain: boolean } {
  return printLayout(layoutOf(code`export const x = ${printable};`, ownNames));
}

function randomData(random: RandomTypes, depth: number): unknown {
  if (depth === 0 || random.chance(0.3)) {
    const leaf = random.leaf();
    return leaf.kind === "literal"
      ? leaf.value
      : random.pick([null, true, random.text(), -5, 1e100]);
  }
  const count = random.upTo(5);
  if (random.chance(0.2)) return Array.from({ length: count * 12 }, () => random.upTo(1e6) - 500);
  if (random.chance(0.5)) return Array.from({ length: count }, () => randomData(random, depth - 1));
  const keys = Array.from({ length: count }, () =>
    random.chance(0.3) ? random.pick(["a", "abcd", "id"]) : random.key(),
  );
  return JSON.parse(
    `{${keys.map((key) => `${JSON.stringify(key)}:${JSON.stringify(randomData(random, depth - 1))}`).join(",")}}`,
  );
}

describe("literal", () => {
  test.each<[unknown, string]>([
    [{}, "{}"],
    [[], "[]"],
    [null, "null"],
    ["a'b", '"a\'b"'],
    ['a"b', "'a\"b'"],
    ["\u2028\u0000\ud800", '"\\u2028\\u0000\\ud800"'],
    [1e21, "1e21"],
    [{ a: 1 }, "{\n  a: 1,\n}"],
    [JSON.parse('{"__proto__":1}'), '{\n  ["__proto__"]: 1,\n}'],
  ])("%j", (value, text) => {
    expect(print(literal(value)).text).toBe(`export const x = ${text};`);
  });

  test("gives back the data", () => {
    const random = new RandomTypes(7);
    for (let index = 0; index < 300; index++) {
      const value = randomData(random, 4);
      const { text } = print(literal(value));
      const back: unknown = new Function(text.replace("export const x =", "return"))();
      expect(back).toEqual(value);
    }
  });

  test("comes out as prettier prints it", async () => {
    const random = new RandomTypes(11);
    const rounds = Number(process.env["QUILLGEN_ROUNDS"] ?? 10) * 30;
    let uncertain = 0;
    for (let index = 0; index < rounds; index++) {
      const { text, certain } = print(literal({ value: randomData(random, 4) }));
      if (certain) expect(text + "\n").toBe(await prettier.format(text, { filepath: "x.ts" }));
      else uncertain++;
    }
    expect(uncertain).toBeLessThan(rounds / 100);
  });
});

/** A call of calls: `optional(string(minLength(3)))`. */
function randomCall(random: RandomTypes, depth: number): Code {
  const name = random.pick(["f", "optional", "array", "aNameThatIsNotLong", "aNameThatIsLonger21"]);
  const args = Array.from({ length: random.pick([0, 1, 1, 1, 2, 3]) }, (): Printable => {
    if (depth > 0 && random.chance(0.6)) return randomCall(random, depth - 1);
    if (random.chance(0.2)) return symbol({ name: "aSymbolOfFairLength", from: "./a.ts" });
    return random.pick([1, -5, "a", "a string of more than twenty", true, null]);
  });
  return call(symbol({ name, from: "./a.ts" }), ...args);
}

test("calls of calls come out as prettier prints them", async () => {
  const random = new RandomTypes(13);
  const rounds = Number(process.env["QUILLGEN_ROUNDS"] ?? 10) * 30;
  let certainOnes = 0;
  for (let index = 0; index < rounds; index++) {
    const keys = ["id", "a_member", `of_a_name_that_takes_${"most_".repeat(random.upTo(9))}space`];
    const { text, certain } = print(
      object([["inside", object(keys.map((key) => [key, randomCall(random, 3)]))]]),
    );
    if (!certain) continue;
    certainOnes++;
    expect(text + "\n").toBe(await prettier.format(text, { filepath: "x.ts" }));
  }
  expect(certainOnes).toBeGreaterThan(rounds / 10);
});

test("calls in calls are laid out once each, however deep", () => {
  const f = symbol({ name: "optional", from: "./a.ts" });
  let nested = call(f);
  for (let depth = 0; depth < 90; depth++) nested = call(f, object([["member", nested]]));
  expect(print(nested).text.match(/optional/g)).toHaveLength(91);
});

describe("object and list", () => {
  const long = symbol({
    name: "aVeryLongNameThatDoesNotLeaveMuchRoomOnItsLineAtAllNoMatterWhat",
    from: "./a.ts",
  });

  test("take symbols and code", () => {
    const text = print(
      object([
        ["a", long],
        ["aLongerKeyThanThat", long],
        ["b", code`f(${"x"})`],
        ["c", list([long, "and some more text"])],
      ]),
    ).text;
    expect(text).toBe(
      [
        "export const x = {",
        `  a: ${long.name},`,
        "  aLongerKeyThanThat:",
        `    ${long.name},`,
        '  b: f("x"),',
        "  c: [",
        `    ${long.name},`,
        '    "and some more text",',
        "  ],",
        "};",
      ].join("\n"),
    );
  });

  test("leave wide free text to prettier", () => {
    expect(print(object([["key", code`f(${long}, ${long})`]])).certain).toBe(false);
    expect(print(object([["key", code`f(${long})`]])).certain).toBe(true);
  });
});
