import { expect, test } from "vitest";
import {
  checkOptions,
  code,
  declare,
  defineTemplate,
  markdown,
  markdownFile,
  replace,
  statement,
  symbol,
  symbols,
  textFile,
  type Operation,
  type Template,
} from "quillgen/template";
import { client, reactQuery, types } from "../../templates/index.js";
import { makeFolder } from "../cli/folder.js";
import { shop } from "../cli/shop.js";
import { generateShop } from "./generate.js";

const one = symbol({ name: "one", from: "./one.ts" });
const opOf = symbols((op: Operation) => ({ name: op.name, from: "./ops.ts" }));
const template = (members: Partial<Template>): Template =>
  defineTemplate({ name: "mine", ...members });
const page = (path: string) =>
  markdownFile({
    path,
    page: markdown`
# Page
    `,
  });
const wrong = (value: unknown) => value as never;

/** A wrong use, and what is said of it. */
const mistakes: Readonly<
  Record<string, readonly [templates: readonly Template<any>[], said: string]>
> = {
  "an undeclared symbol": [
    [template({ declarations: () => [statement("./two.ts")`console.log(${one});`] })],
    "undeclared-symbol: two.ts (template mine) uses one from one.ts, which nothing declares.",
  ],
  "a missing template": [
    [reactQuery(), types()],
    "missing-template: The template react-query needs the template client, which does not run.",
  ],
  "a template that is there twice": [
    [types(), types()],
    "duplicate-template: The template types is in one package twice.",
  ],
  "two declarations of one name": [
    [template({ declarations: () => [1, 2].map(() => declare(one)`export const ${one} = 1;`) })],
    "duplicate-declaration: one is declared twice in one.ts (template mine).",
  ],
  "a file of two templates": [
    [
      template({ files: () => [page("PAGE.md")] }),
      { ...template({ files: () => [page("PAGE.md")] }), name: "yours" },
    ],
    "file-twice: PAGE.md is made by more than one template: mine and yours.",
  ],
  "two files that are one where case does not count": [
    [template({ files: () => [page("PAGE.md"), page("page.md")] })],
    "duplicate-file: Two files have one name: page.md and PAGE.md are the same where case does not count.",
  ],
  "a file outside the folder": [
    [template({ files: () => [page("../PAGE.md")] })],
    'unsafe-path: The file "../PAGE.md" cannot be written: it leaves or obscures its folder.',
  ],
  "text that does not parse": [
    [template({ declarations: () => [declare(one)`export const ${one} = ;`] })],
    "unparsable-output: one.ts has a declaration that is not valid TypeScript, Markdown or JSON: Expression expected. (1:20) in `export const one = ;`.",
  ],
  "JSON that does not parse": [
    [template({ files: () => [textFile({ path: "a.json", kind: "json", text: "{" })] })],
    "unparsable-output: a.json has a declaration that is not valid TypeScript, Markdown or JSON: Unexpected token (1:2) in `{`.",
  ],
  "a plain object in a hole": [
    [template({ declarations: () => [declare(one)`export const ${one} = ${wrong({})};`] })],
    "template-failed: The template mine fails in declarations: A hole takes code, a symbol or plain data, not a plain object.",
  ],
  "no declaration": [
    [template({ declarations: () => wrong(["export const one = 1;"]) })],
    "template-failed: The template mine fails in declarations: It yields a string, not a declaration: use declare(symbol)`…`.",
  ],
  "no file": [
    [template({ files: () => wrong([{ path: "a.md" }]) })],
    "template-failed: The template mine fails in files: It yields an object, not a file: use markdownFile, jsonFile or textFile.",
  ],
};

test.each(Object.entries(mistakes))("%s", async (_, [templates, said]) => {
  const { files, said: all } = await generateShop(templates);
  expect(all.map((line) => line.replace(/ \([\w./-]+:\d+:\d+\)/, ""))).toEqual([said]);
  expect(files.size).toBe(0);
});

const failing = template({
  *declarations(api) {
    for (const { operations } of api.resources) {
      for (const op of operations) {
        if (op.path.length > 2) throw new Error("Paths end with their parameter\nand so on");
        yield declare(opOf(op))`export const ${opOf(op)} = 1;`;
      }
    }
  },
});
const throwing = `import { defineTemplate } from "quillgen/template";
import { defineConfig } from "quillgen";

const broken = defineTemplate({
  name: "broken",
  *declarations(api) {
    for (const { operations } of api.resources) {
      for (const op of operations) if (op.path.length > 1) (op as any).nothing.name;
    }
  },
});

export default defineConfig({
  spec: "shop.yaml",
  packages: [{ name: "shop", version: "1.0.0", out: "shop", templates: [broken] }],
});
`;

test("a template that throws is named with the operation that it throws for, its place and no stack", async () => {
  const folder = makeFolder({ "shop.yaml": shop, "quillgen.config.ts": throwing });
  const { code: exit, stderr } = await folder.built("generate");
  expect(exit).toBe(2);
  expect(stderr).toMatch(/^error\[template-failed\] shop\.yaml:22:\d+\n/);
  expect(stderr).toContain(
    "The template broken fails in declarations for the operation orders.retrieve: " +
      "Cannot read properties of undefined (reading 'name') (",
  );
  expect(stderr).toMatch(/\([\w-]+\/quillgen\.config\.ts:\d+:\d+\)/);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test.each([
  ["a model", (api: any) => api.models.map(() => raise("Models")), " for the model Order: Models"],
  ["nothing of the document", () => raise("Always"), ": Always"],
  [
    "no single operation",
    (api: any) => (api.resources.length > 1 ? raise("Too many") : []),
    ": Too many",
  ],
])("it throws for %s", async (_, declarations, said) => {
  const { said: all } = await generateShop([template({ declarations })]);
  expect(all).toHaveLength(1);
  expect(all[0]).toContain(`The template mine fails in declarations${said} (`);
});

test("a failure is said once, not again for what is missing because of it", async () => {
  const { said } = await generateShop([
    { ...failing, name: "failing" },
    template({ declarations: () => [statement("./two.ts")`console.log(${one});`] }),
  ]);
  expect(said).toHaveLength(1);
});

test.each([
  [
    "of a wrong type",
    { name: 5 },
    'The option "name" of the template client takes a string, not a number.',
  ],
  [
    "that is not there",
    { nmae: "Shop" },
    'The template client has no option "nmae". It has: name.',
  ],
  [
    "that is no name",
    { name: "my shop" },
    'The option "name" of the template client takes a name in PascalCase, not "my shop".',
  ],
])("an option %s", async (_, options, said) => {
  expect(() => client(options as never)).toThrow(said);
  const folder = makeFolder({
    "shop.yaml": shop,
    "quillgen.config.mjs": `import { client, types } from "quillgen/templates";
export default {
  spec: "shop.yaml",
  packages: [{ name: "shop", version: "1.0.0", out: "shop", templates: [types(), client(${JSON.stringify(options)})] }],
};
`,
  });
  const { code: exit, stderr } = await folder.built("generate", "--config", "quillgen.config.mjs");
  expect(exit).toBe(2);
  expect(stderr).toContain(`error[template-misused] quillgen.config.mjs`);
  expect(stderr).toContain(said);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test("options are texts of a list, functions, objects", () => {
  const check = (given: object) =>
    checkOptions<{ mode?: string; map?: object; name?: () => string }>("mine", given, {
      mode: ["a", "b"],
      map: "object",
      name: "function",
    });
  expect(() => check({ mode: "a", map: {}, name: () => "", other: undefined } as object)).toThrow(
    'has no option "other"',
  );
  expect(() => check({ mode: "c" })).toThrow('takes one of "a", "b", not "c"');
  expect(() => check({ map: [] })).toThrow("takes an object, not a list");
  expect(() => check(wrong("text"))).toThrow("takes an object of options");
  expect(() => check({ mode: undefined, map: {} })).not.toThrow();
});

test("a part that is not there", () => {
  expect(() => replace(types(), { modle: () => [] } as never)).toThrow(
    'The template types has no part "modle". It has: model, operation.',
  );
  expect(() => replace(template({}), { any: () => [] } as never)).toThrow("It has none.");
});

function raise(message: string): never {
  void code``;
  throw new Error(message);
}
