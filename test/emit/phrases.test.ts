import * as prettier from "prettier";
import { describe, expect, test } from "vitest";
import { assignment } from "../../generator/emit/assignment.js";
import { call } from "../../generator/emit/call.js";
import { callback } from "../../generator/emit/callback.js";
import { type Code, code, layoutOf, type Printable } from "../../generator/emit/code.js";
import { list, object } from "../../generator/emit/data.js";
import { generic } from "../../generator/emit/generic.js";
import { printLayout } from "../../generator/emit/layout/print.js";
import { signature } from "../../generator/emit/signature.js";
import { symbol } from "../../generator/emit/symbol.js";
import { typeCode } from "../../generator/emit/type-code.js";
import { union } from "../../generator/emit/union.js";
import { RandomTypes } from "./layout/random-type.js";
import { ownNames } from "./own-names.js";

const random = new RandomTypes(13);
const name = (): Printable => symbol({ name: random.name(), from: "./a.ts" });

const resolve = (model: { readonly name: string }) =>
  symbol({ name: model.name, from: "./a.ts", typeOnly: true });

/** A name, a type of the document, or a generic type of these. */
function type(depth: number): Printable {
  if (random.chance(0.2)) return typeCode({ kind: "ref", model: random.model() }, resolve, "read");
  if (depth === 0 || random.chance(0.4)) return random.chance(0.2) ? code`string` : name();
  return generic(
    name(),
    Array.from({ length: random.upTo(4) }, () => type(depth - 1)),
  );
}

const pad = (): string => "x".repeat(1 + random.upTo(50));
const param = (): Code => code`${code([pad()] as unknown as TemplateStringsArray)}: ${type(1)}`;

/** A name, a string, or a call of these, of lists and of objects. */
function value(depth: number): Printable {
  if (depth === 0 || random.chance(0.3)) return random.chance(0.3) ? pad() : name();
  const args = () => Array.from({ length: 1 + random.upTo(2) }, () => value(depth - 1));
  const callee = (): Printable => (random.chance(0.5) ? code`z.${name()}` : name());
  if (random.chance(0.3)) return call(callee(), list(args()));
  if (random.chance(0.3)) return call(callee(), object([[pad(), value(depth - 1)]]));
  if (random.chance(0.2)) return call(callee(), pad(), object([["a", value(depth - 1)]]));
  return call(callee(), ...args());
}

describe("phrases come out as prettier prints them", () => {
  test.each<[string, () => Code]>([
    [
      "a constant",
      () =>
        code`const ${assignment(code([pad()] as unknown as TemplateStringsArray), type(2), call(code`/* @__PURE__ */ f`, object([["a", 1]])))};`,
    ],
    [
      "an object",
      () =>
        code`const ${assignment(code([pad()] as unknown as TemplateStringsArray), type(2), object([["a", "b"]]))};`,
    ],
    [
      "an object without a type",
      () =>
        code`const ${assignment(code([pad() + pad()] as unknown as TemplateStringsArray), undefined, object([["a", "b"]]))};`,
    ],
    [
      "a constant that is a call of calls",
      () =>
        code`const ${assignment(name(), type(1), call(code`/* @__PURE__ */ z.${name()}`, value(3)))};`,
    ],
    [
      "a constant of a type that breaks, of one short argument",
      () => {
        const type = generic(code`Query`, [code`T`, generic(name(), [name()])]);
        const short = code(["x".repeat(1 + random.upTo(12))] as unknown as TemplateStringsArray);
        return code`const ${assignment(short, type, call(code`/* @__PURE__ */ query`, short))};`;
      },
    ],
    [
      "a constant that is made by a function",
      () =>
        code`const ${assignment(name(), type(1), callback(code`/* @__PURE__ */ z.lazy`, random.chance(0.2) ? name() : call(name(), value(2))))};`,
    ],
    [
      "a method",
      () => code`
      interface X {
        ${code([pad()] as unknown as TemplateStringsArray)}${signature(Array.from({ length: random.upTo(4) }, param), type(2))};
      }`,
    ],
    [
      "a union",
      () =>
        code`type X${name()} =${union(Array.from({ length: 1 + random.upTo(4) }, () => type(2)))};`,
    ],
  ])("%s", async (_, make) => {
    let certain = 0;
    for (let index = 0; index < 300; index++) {
      const printed = printLayout(layoutOf(make(), ownNames));
      if (!printed.certain) continue;
      certain++;
      expect(printed.text + "\n").toBe(await prettier.format(printed.text, { filepath: "x.ts" }));
    }
    expect(certain).toBeGreaterThan(200);
  });
});
