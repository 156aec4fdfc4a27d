import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import { explain, readNames } from "../../generator/explain/explain.js";
import {
  declare,
  defineTemplate,
  symbols,
  type Model,
  type Operation,
} from "../../generator/template/index.js";
import type { Template } from "../../generator/template/define.js";
import { builtIn } from "../../templates/index.js";
import { templateNames } from "../../templates/names.js";
import { makeFolder } from "../cli/folder.js";
import { files } from "./zoo.js";

const pathOf = symbols((op: Operation) => ({ name: `${op.name}Path`, from: "./own.ts" }));
const sizeOf = symbols((model: Model) => ({ name: `sizeOf${model.name}`, from: "./own.ts" }));
const count = symbols((group: { readonly name: string }) => ({
  name: `${group.name}Count`,
  from: "./own.ts",
}));
const groups = new Map([["animals", { name: "animals" }]]);

/** As a user writes it: without parts. */
const own: Template = defineTemplate({
  name: "own",
  *declarations(api) {
    for (const model of api.models)
      yield declare(sizeOf(model))`export const ${sizeOf(model)} = 1;`;
    for (const { name, operations } of api.resources) {
      for (const op of operations) yield declare(pathOf(op))`export const ${pathOf(op)} = 1;`;
      const group = groups.get(name);
      if (group) yield declare(count(group))`export const ${count(group)} = 1;`;
    }
  },
});

const folder = makeFolder(files, { keep: true });
const request = {
  spec: "api.yaml",
  overlays: ["fix.overlay.yaml"],
  cwd: folder.path,
  targets: [{ folder: join(folder.path, "out"), templates: [...templateNames.map(builtIn), own] }],
};
const names = (await readNames(request, collectDiagnostics()))!;
afterAll(() => folder.remove());

/** The line of a file, without what is around its text. */
function lineAt({ file, line }: { readonly file: string; readonly line?: number }): string {
  return line === undefined ? file : files[file]!.split("\n")[line - 1]!.trim();
}

function explained(name: string) {
  return explain(name, names).found.map(({ spec, overlays, made, ...rest }) => ({
    ...rest,
    spec: spec.map(lineAt),
    overlays: overlays.map(({ at }) => lineAt(at).replace(/.*# /, "")),
    templates: [...new Set(made.map(({ template }) => template))],
  }));
}

const limit = "Limit: { name: limit, in: query, schema: { type: integer } }";
const ofCat = "name: { type: string, description: Of a cat. }";

describe("a name leads to every place that says what it is", () => {
  it.each<[name: string, spec: readonly string[], overlays?: readonly string[]]>([
    ["Animal.name", ["name: { type: string, description: Of any animal. }"]],
    ["Cat.name", ["name: { type: string, description: Of any animal. }", ofCat]],
    ["Cat.homes.street", ["street: { type: string }"]],
    ['Cat["homes"][0]["street"]', []],
    ["animals.list", ["get: # list"]],
    ["zoo.animals.list", ["get: # list"]],
    ["animalsList", ["get: # list"]],
    ["AnimalsListInput", ["get: # list"]],
    ["animals.list.limit", [limit]],
    ["AnimalsListInput.limit", [limit]],
    ["AnimalsListInput.zoo", ["- { name: zoo, in: query, schema: { type: string } }"]],
    ["AnimalsListOutput.results.name", ["name: { type: string, description: Of any animal. }"]],
    ["AnimalsListErrors.404", ["Missing:"]],
    ["AnimalsCreateInput.body", ["requestBody: # sent"]],
    ["AnimalsCreateInput.body.legs", ["legs: { type: integer }"], ["snakes"]],
    ["animalsListOptions", ["get: # list"]],
    ["useAnimalsList", ["get: # list"]],
    ["AnimalSchema", ["Animal: # animal"], ["snakes", "secret"]],
    ["components.schemas.Cat.lives", ["lives: { type: integer }"]],
    ["Animals", ["get: # list", "post: # create"]],
    ["animalsListPath", ["get: # list"]],
    ["sizeOfCat", ["Cat: # cat"]],
    ["animalsCount", ["get: # list", "post: # create"]],
    ["Animal.legs", ["legs: { type: integer }"], ["snakes"]],
    ["Animal.homes", ["homes:"]],
    ["keepersListOptions", ["get: # keepers"], ["deprecated"]],
    [
      "Dog.bark",
      ["update: { Dog: { type: object, properties: { bark: { type: string } } } }"],
      ["dogs"],
    ],
    ["Dog.lives", ["lives: { type: integer }"]],
    ["Animal.__proto__", []],
    ["constructor", []],
  ])("%s", (name, spec, overlays = []) => {
    const found = explained(name);
    expect(found.map((each) => ({ spec: each.spec, overlays: each.overlays }))).toEqual(
      spec.length === 0 ? [] : [{ spec, overlays }],
    );
  });

  it("tells what made it, in which part, and where it stands on the disk", () => {
    folder.write("out/models.ts", "// first\n\nexport interface Animal {\n}\n");
    const answer = explain("Animal", names);
    expect(answer).toMatchObject({
      found: [
        {
          name: "Animal",
          kind: "model",
          of: "the schema Animal",
          overlays: [
            {
              number: 1,
              correction: "point 1",
              description: "Let legs be absent.",
              reason: "Snakes.",
            },
            { number: 3, correction: "action 3" },
          ],
          made: [
            { symbol: "Animal", template: "types", part: "model", file: "out/models.ts", line: 3 },
          ],
        },
      ],
    });
  });

  it("tells all that is made of an operation", () => {
    const [found] = explained("animals.list");
    expect(found!.templates).toEqual(["types", "client", "react-query", "swr", "zod", "msw"]);
  });

  it("tells what is written by hand, or made of the whole document", () => {
    expect(explained("ApiError")).toMatchObject([{ kind: "runtime", spec: [] }]);
    expect(explained("createApi")).toMatchObject([
      { kind: "document", spec: ["openapi: 3.1.0"], overlays: [], templates: ["client"] },
    ]);
  });

  it("finds each symbol of each built-in template", () => {
    const symbols = new Set(names.recorded.map(({ symbol }) => symbol));
    expect(symbols.size).toBeGreaterThan(100);
    for (const name of symbols) {
      const found = explained(name);
      expect(found.length, name).toBeGreaterThan(0);
      for (const { kind, spec } of found) expect(spec.length > 0, name).toBe(kind !== "runtime");
    }
  });
});

it.each<readonly [name: string, like: readonly string[]]>([
  ["Anmial", ["Animal"]],
  ["animals.lst", ["animals.list"]],
  ["Animal.nane", ["Animal.name"]],
  ["ListOptions", ["animalsListOptions"]],
  ["Anmal.name", ["Animal"]],
  ["", []],
  ["zzzzzz", []],
])("%s: names like it are told", (name, like) => {
  const answer = explain(name, names);
  expect(answer).toMatchObject({ found: [] });
  if ("like" in answer) {
    expect(answer.like).toEqual(like.length === 0 ? [] : expect.arrayContaining([...like]));
  }
});
