import { describe, expect, test } from "vitest";
import type { Model, Property, Type } from "../../generator/model/api.js";
import { layoutOf } from "../../generator/emit/code.js";
import { printLayout } from "../../generator/emit/layout/print.js";
import { symbol } from "../../generator/emit/symbol.js";
import { typeDeclaration } from "../../generator/emit/type-declaration.js";
import { ownNames } from "./own-names.js";

const string: Type = { kind: "string" };
const number: Type = { kind: "number", integer: false };

function property(name: string, type: Type, more: Partial<Property> = {}): Property {
  return { name, type, required: true, direction: "both", doc: {}, ...more };
}

function object(...properties: readonly Property[]): Extract<Type, { kind: "object" }> {
  return { kind: "object", properties };
}

function ref(name: string, type: Type): Extract<Type, { kind: "ref" }> {
  return {
    kind: "ref",
    model: { name, source: name, type, doc: {}, pointer: "", at: { file: "", pointer: "" } },
  };
}

const resolve = (model: Model) => symbol({ name: model.name, from: "./models.ts" });

function print(type: Type, view: "read" | "write" = "read"): string {
  const declared = typeDeclaration(symbol({ name: "X", from: "./x.ts" }), type, { view, resolve });
  return printLayout(layoutOf(declared.code, ownNames)).text;
}

const literals = (...values: readonly (string | number | boolean)[]): Type[] =>
  values.map((value) => ({ kind: "literal", value }));

describe("aliases", () => {
  test.each<[string, Type, string]>([
    [
      "null goes last, each member once",
      { kind: "union", members: [{ kind: "null" }, string, string] },
      "string | null",
    ],
    ["unknown absorbs", { kind: "union", members: [{ kind: "unknown" }, string] }, "unknown"],
    ["never vanishes", { kind: "union", members: [{ kind: "never" }, string] }, "string"],
    ["no members", { kind: "union", members: [] }, "never"],
    [
      "unknown adds nothing",
      { kind: "intersection", members: [{ kind: "unknown" }, string] },
      "string",
    ],
    [
      "an open union",
      { kind: "union", open: true, members: [...literals("a"), string] },
      '"a" | (string & {})',
    ],
    [
      "an array of a union",
      { kind: "array", items: { kind: "union", members: [string, number] } },
      "(string | number)[]",
    ],
    ["a record", { kind: "record", values: string }, "{ [key: string]: string }"],
    [
      "a record of listed keys",
      { kind: "record", values: string, keys: { kind: "union", members: literals("a", "b") } },
      '{ [key in "a" | "b"]?: string }',
    ],
    [
      "a tuple",
      { kind: "tuple", items: [string, number], required: 1, rest: string },
      "[string, number?, ...string[]]",
    ],
    ["a number that is none", { kind: "literal", value: Infinity }, "number"],
    ["a hostile literal", { kind: "literal", value: '"; alert(1); "' }, "'\"; alert(1); \"'"],
    [
      "an object of nothing but rest",
      { kind: "object", properties: [], rest: string },
      "{ [key: string]: string }",
    ],
  ])("%s", (_, type, text) => {
    expect(print(type)).toBe(`export type X = ${text};`);
  });
});

describe("interfaces", () => {
  test("members, each in its direction", () => {
    const type = object(
      property("id", string, { direction: "read" }),
      property("a-b", number, { required: false, doc: { text: "A number." } }),
      property("secret", string, { direction: "write" }),
      property("__proto__", { kind: "array", items: string, maxItems: 3 }),
    );
    expect(print(type)).toBe(
      'export interface X {\n  id: string;\n  /** A number. */\n  "a-b"?: number;\n  /** At most 3 items. */\n  __proto__: string[];\n}',
    );
    expect(print(type, "write")).toContain("secret");
    expect(print(type, "write")).not.toContain("id");
  });

  test.each<[string, Type, string]>([
    ["unknown", { kind: "unknown" }, "unknown"],
    ["widened to what the properties say", number, "number | string | undefined"],
    ["not widened to what cannot be compared", object(property("x", string)), "unknown"],
  ])("an index signature: %s", (_, rest, text) => {
    expect(print({ ...object(property("a", string, { required: false })), rest })).toBe(
      `export interface X {\n  a?: string;\n  [key: string]: ${text};\n}`,
    );
  });

  const base = ref("Base", object(property("id", string)));
  test.each<[string, Type[], string]>([
    [
      "extend what agrees",
      [base, object(property("name", string))],
      "export interface X extends Base {\n  name: string;\n}",
    ],
    [
      "extend several",
      [base, ref("Other", object(property("name", string)))],
      "export interface X extends Base, Other {}",
    ],
    [
      "do not say a property twice",
      [base, object(property("id", number))],
      "export type X = Base & {\n  id: number;\n};",
    ],
    [
      "do not extend unions",
      [ref("Either", { kind: "union", members: [base, base] }), object(property("a", string))],
      "export type X = Either & {\n  a: string;\n};",
    ],
    [
      "do not extend records",
      [ref("Map", { kind: "record", values: string }), object(property("a", number))],
      "export type X = Map & {\n  a: number;\n};",
    ],
  ])("%s", (_, members, text) => {
    expect(print({ kind: "intersection", members })).toBe(text);
  });

  test("recursion through bases ends", () => {
    const loop = {
      name: "Loop",
      source: "",
      doc: {},
      pointer: "",
      at: { file: "", pointer: "" },
    } as {
      -readonly [Key in keyof Model]: Model[Key];
    };
    loop.type = {
      kind: "intersection",
      members: [{ kind: "ref", model: loop }, object(property("a", string))],
    };
    expect(print(loop.type)).toBe("export type X = Loop & {\n  a: string;\n};");
  });
});
