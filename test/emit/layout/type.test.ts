import * as prettier from "prettier";
import { expect, test } from "vitest";
import type { Type } from "../../../generator/model/api.js";
import { layoutOf } from "../../../generator/emit/code.js";
import { printLayout } from "../../../generator/emit/layout/print.js";
import { symbol } from "../../../generator/emit/symbol.js";
import { typeDeclaration } from "../../../generator/emit/type-declaration.js";
import { RandomTypes } from "./random-type.js";
import { ownNames } from "../own-names.js";

const resolve = (model: { readonly name: string }) =>
  symbol({ name: model.name, from: "./models.ts" });

function print(name: string, type: Type, view: "read" | "write", doc: string | undefined) {
  const options = doc === undefined ? { view, resolve } : { view, resolve, doc };
  return printLayout(
    layoutOf(typeDeclaration(symbol({ name, from: "./x.ts" }), type, options).code, ownNames),
  );
}

async function format(text: string): Promise<string> {
  return prettier.format(text, { filepath: "x.ts" });
}

test("random types come out as prettier prints them", async () => {
  const rounds = Number(process.env["QUILLGEN_ROUNDS"] ?? 12);
  let uncertain = 0;
  for (let seed = 1; seed <= rounds; seed++) {
    const random = new RandomTypes(seed);
    const texts: string[] = [];
    for (let index = 0; index < 100; index++) {
      const type = random.chance(0.4) ? random.object(4) : random.type(4);
      const view = random.pick(["read", "write"] as const);
      const printed = print(random.name() + index, type, view, random.doc().text);
      if (printed.certain) texts.push(printed.text);
      else uncertain++;
    }
    const text = texts.join("\n\n") + "\n";
    const wanted = await format(text);
    if (text === wanted) continue;
    for (const one of texts) expect(one + "\n").toBe(await format(one));
    expect(text).toBe(wanted);
  }
  expect(uncertain / (rounds * 100)).toBeLessThan(0.01);
}, 120_000);

test("interfaces that extend others come out as prettier prints them", async () => {
  const random = new RandomTypes(5);
  for (let index = 0; index < 300; index++) {
    const members: Type[] = Array.from({ length: 1 + random.upTo(4) }, (_, base) => ({
      kind: "ref",
      model: { ...random.model(), name: random.name() + base, type: oneProperty(`base${base}`) },
    }));
    if (random.chance(0.5)) members.push(oneProperty("own"));
    const { text } = print(
      "X".repeat(1 + random.upTo(60)),
      { kind: "intersection", members },
      "read",
      undefined,
    );
    if (members.length > 1) expect(text).toMatch(/^export interface/);
    expect(text + "\n").toBe(await format(text));
  }
}, 60_000);

function oneProperty(name: string): Type {
  const property = {
    name,
    type: { kind: "null" },
    required: true,
    direction: "both",
    doc: {},
  } as const;
  return { kind: "object", properties: [property] };
}
