import { describe, expect, test, vi } from "vitest";
import {
  code,
  declare,
  defineTemplate,
  imported,
  jsonFile,
  markdown,
  markdownFile,
  operationsOf,
  raw,
  scaffold,
  statement,
  symbol,
  symbols,
  textFile,
  type Operation,
  type Template,
} from "quillgen/template";
import { testTemplate, type TestOptions } from "quillgen/testing";
import { makeFolder } from "../cli/folder.js";
import { shop } from "../cli/shop.js";
import { repository } from "../spec/documents.js";

// Many templates, documents and compilers.
vi.setConfig({ testTimeout: 600_000 });

const run = async (template: Template<any>, options: TestOptions = {}) => {
  const scorecard = await testTemplate(template, { cwd: repository, ...options });
  const results = scorecard.checks.map(({ name, result }) => [name, result] as const);
  return { scorecard, results: Object.fromEntries(results), text: String(scorecard) };
};

const ReactNode = imported("react", "ReactNode", { typeOnly: true });
const buttonOf = symbols((op: Operation) => ({ name: `button_${op.name}`, from: "./buttons.tsx" }));
const settings = symbol({ name: "settings", from: "./settings.ts" });

/** Every kind of file, each text of the document by the escape of its kind. */
const kinds = defineTemplate({
  name: "kinds",
  peerDependencies: { react: ">=18" },
  *declarations(api) {
    for (const op of operationsOf(api)) {
      yield declare(buttonOf(op))`
        export function ${buttonOf(op)}(): ${ReactNode} {
          return (
            <button title={${op.doc.summary ?? op.id}} key={${op.id}}>
              {${op.doc.text ?? op.id}}
            </button>
          );
        }`;
    }
    yield declare(settings)`export const ${settings}: string = ${api.name};`;
    yield scaffold(settings.from);
  },
  files: (api) => [
    jsonFile({ path: "api.json", value: { name: api.name, text: api.doc } }),
    markdownFile({
      path: "docs/API.md",
      page: markdown`
        # ${api.name}

        ${operationsOf(api).map((op) => markdown`- ${markdown.span(op.id)}: ${op.doc.summary}`)}

        ${markdown.block("json", JSON.stringify(api.doc, undefined, 2))}
      `,
      scaffold: true,
    }),
    textFile({ path: "api.txt", kind: "text", text: api.name }),
  ],
});

test("TypeScript, TSX, Markdown, JSON and text, generated and scaffold", async () => {
  const { scorecard, text } = await run(kinds, {
    compilers: ["typescript-7"],
    compilerOptions: { noUnusedLocals: true },
  });
  expect(text).toMatch(/^kinds\n {2}✓ generates {2}6 documents, \d+ modules\n/);
  expect(scorecard.passed, text).toBe(true);
});

const one = symbol({ name: "one", from: "./one.ts" });
let runs = 0;

/** Everything wrong at once: each check has its finding. */
const wrong = defineTemplate({
  name: "wrong",
  *declarations(api) {
    runs += 1;
    yield declare.exact(one)`export const ${one}:number = ${`${runs}`};`;
    const counted = symbol({ name: `count_${operationsOf(api).length}`, from: "./count.ts" });
    yield declare(counted)`export const ${counted}: string = "";`;
    for (const op of operationsOf(api)) {
      yield statement("./said.ts")`console.log(${raw(`"${op.doc.summary ?? ""}"`)});`;
    }
  },
});

/** A finding of each check. */
const expected: Readonly<Record<string, RegExp>> = {
  names: /shop: an unrelated operation makes count_4 of count\.ts go/,
  taint: /double quote, appended: unparsable-output: said\.ts/,
  compiles: /TypeScript 7.*one\.ts\(1,14\): error TS2322/,
  formatted: /prettier would change one\.ts/,
  repeats: /generating it again changes one\.ts/,
  bundles: /importing \S*said\.ts does something: console\.log/,
};

test("what is wrong is found, by each check", async () => {
  const { scorecard, text } = await run(wrong, { compilers: ["typescript-7"] });
  expect(scorecard.passed).toBe(false);
  for (const [name, finding] of Object.entries(expected)) {
    const check = scorecard.checks.find((each) => each.name === name)!;
    expect(check.findings.join("\n"), name).toMatch(finding);
    expect(text).toContain(`✗ ${name}`);
  }
});

describe("escapes that are left out", () => {
  const card = symbol({ name: "Card", from: "./card.tsx" });
  const tsx = (body: (text: string) => ReturnType<typeof code>): Template =>
    defineTemplate({
      name: "card",
      *declarations(api) {
        yield declare(card)`export const ${card} = ${body(api.name)};`;
      },
    });

  test.each([
    ["in the text of TSX", (text: string) => code`<p>${text}</p>`],
    ["in an attribute of TSX", (text: string) => code`<p title=${text} />`],
    ["in a list in TSX", (text: string) => code`<p>Name: ${text}, and so on</p>`],
  ])("%s", async (_, body) => {
    const { results } = await run(tsx(body), {
      compilers: ["typescript-7"],
      compilerOptions: { noCheck: true, isolatedDeclarations: false },
    });
    expect(results).toMatchObject({ taint: "failed" });
  });

  test("in Markdown", async () => {
    const { results } = await run(
      defineTemplate({
        name: "page",
        files: (api) => [markdownFile({ path: "A.md", page: markdown.raw(api.name) })],
      }),
    );
    expect(results).toMatchObject({ taint: "failed", compiles: "passed", bundles: "passed" });
  });
});

test("programs may do something when they are imported; further documents are files or values", async () => {
  const program = defineTemplate({
    name: "program",
    declarations: (api) => [statement("./main.ts")`console.log(${api.name});`],
  });
  const folder = makeFolder({ "shop.yaml": shop, "broken.yaml": "openapi: 3.1.0\ninfo: [" });
  const { scorecard, text } = await run(program, {
    own: false,
    program: true,
    documents: {
      shop: `${folder.path}/shop.yaml`,
      broken: `${folder.path}/broken.yaml`,
      value: { openapi: "3.1.0", info: { title: "Value", version: "1" }, paths: {} },
    },
  });
  expect(scorecard.passed, text).toBe(true);
  expect(text).toContain("2 documents, 2 modules; 1 documents cannot be used");
  expect(text).toContain("– taint      needs Quillgen's own documents");
});

test("names are looked at in documents of any dialect that stand in files", async () => {
  const counting = defineTemplate({
    name: "counting",
    *declarations(api) {
      const counted = symbol({ name: `count_${operationsOf(api).length}`, from: "./count.ts" });
      yield declare(counted)`export const ${counted}: string = "";`;
    },
  });
  const folder = makeFolder({
    "a.yaml": shop,
    "b.json": '{ "swagger": "2.0", "info": { "title": "B", "version": "1" }, "paths": {} }',
    "c.json": '{ "openapi": "3.1.0", "info": { "title": "C", "version": "1" }, "webhooks": {} }',
  });
  const files = ["a.yaml", "b.json", "c.json"];
  const { scorecard } = await run(counting, {
    own: false,
    documents: Object.fromEntries(files.map((name) => [name, `${folder.path}/${name}`])),
  });
  expect(scorecard.checks.find(({ name }) => name === "names")!.findings).toEqual([
    "a.yaml: an unrelated operation makes count_3 of count.ts go",
    "b.json: an unrelated operation makes count_0 of count.ts go",
    "c.json: an unrelated operation makes count_0 of count.ts go",
  ]);
});

test("what a template needs and nobody gives is missed", async () => {
  const { scorecard } = await run(defineTemplate({ name: "lost", needs: ["types", "nowhere"] }), {
    own: false,
    documents: { value: { openapi: "3.1.0", info: { title: "A", version: "1" }, paths: {} } },
  });
  expect(scorecard.checks[0]!.findings.join()).toContain(
    "The template lost needs the template nowhere, which does not run.",
  );
});
