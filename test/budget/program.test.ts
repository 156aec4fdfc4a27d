import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { makeFolder, type Folder } from "../cli/folder.js";

const resources = 60;

/**
 * A document of 300 operations in sixty resources, and of sixty webhooks: lists with filters and pages, models that
 * refer to each other.
 */
function makeDocument(): string {
  const refer = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const json = (schema: object) => ({ content: { "application/json": { schema } } });
  const answer = (schema: object) => ({ "200": { description: "Fine.", ...json(schema) } });
  const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
  const filters = ["limit", "search", "state"].map((name) => ({
    name,
    in: "query",
    description: `What ${name} means.`,
    schema: name === "limit" ? { type: "integer" } : { type: "string" },
  }));
  const paths: Record<string, object> = {};
  const schemas: Record<string, object> = {};
  const webhooks: Record<string, object> = {};
  for (let index = 0; index < resources; index += 1) {
    const name = `thing${index}`;
    const model = `Thing${index}`;
    const operation = (verb: string) => ({ operationId: `${name}.${verb}`, tags: [name] });
    const one = { parameters: [id], responses: answer(refer(model)) };
    const requestBody = { required: true, ...json(refer(model)) };
    const listed = {
      type: "object",
      properties: { results: { type: "array", items: refer(model) } },
    };
    paths[`/${name}`] = {
      get: { ...operation("list"), parameters: filters, responses: answer(listed) },
      post: { ...operation("create"), requestBody, responses: answer(refer(model)) },
    };
    paths[`/${name}/{id}`] = {
      get: { ...operation("get"), ...one },
      patch: { ...operation("update"), ...one, requestBody },
      delete: {
        ...operation("remove"),
        parameters: [id],
        responses: { "204": { description: "" } },
      },
    };
    schemas[model] = {
      type: "object",
      required: ["id", "kind"],
      properties: {
        id: { type: "string", readOnly: true },
        kind: { enum: ["a", "b", index] },
        labels: { type: "array", items: { type: "string" } },
        next: refer(`Thing${(index + 1) % resources}`),
        origin: { oneOf: [{ type: "string" }, { type: "object", properties: { url: {} } }] },
      },
    };
    // What only webhooks send is not read by who calls operations.
    schemas[`Event${index}`] = { type: "object", properties: { thing: refer(model) } };
    const sent = { requestBody: json(refer(`Event${index}`)), responses: answer({}) };
    webhooks[name] = { post: { operationId: `${name}.changed`, ...sent } };
  }
  const info = { title: "Things", version: "1" };
  return JSON.stringify({ openapi: "3.1.0", info, paths, webhooks, components: { schemas } });
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

/** What the compiler counts of a program; never how long it took. */
function countsOf(folder: Folder, file: string) {
  const program = ts.createProgram([join(folder.path, file)], options);
  expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText)).toEqual([]);
  return {
    instantiations: program.getInstantiationCount(),
    files: program.getSourceFiles().length,
  };
}

const calls = `
export const listed = await thing1.list(client, { search: "a" });
export const one = await thing1.get(client, { id: "1" });
export const made = await thing1.create(client, { body: { kind: "a" } });
export const changed = await thing2.update(client, { id: "1", body: { kind: "b" } });
export const gone = await thing2.remove(client, { id: "1" });
`;

const programs = [
  {
    name: "through the modules of their resources",
    head: `import * as thing1 from "./out/resources/thing1.js";
import * as thing2 from "./out/resources/thing2.js";
import { createClient } from "./out/client.js";`,
    // Of the runtime, the client and the models, and two of each resource.
    most: { instantiations: 1400, files: 21 },
  },
  {
    name: "through the root",
    head: `import { createClient, thing1, thing2 } from "./out/index.js";`,
    // Every resource has three modules, and the models of the webhooks have one.
    most: { instantiations: 3700, files: 28 + 3 * resources },
  },
];

test("a program of five calls costs the compiler little, however large the client", async () => {
  const folder = makeFolder({ "api.json": makeDocument(), "package.json": '{ "type": "module" }' });
  expect((await folder.quillgen("generate", "api.json", "--out", "out")).code).toBe(0);
  folder.write("empty.ts", "export {};");
  const empty = countsOf(folder, "empty.ts");
  for (const { name, head, most } of programs) {
    folder.write("program.ts", `${head}\nconst client = createClient();\n${calls}`);
    const { instantiations, files } = countsOf(folder, "program.ts");
    expect(instantiations - empty.instantiations, name).toBeLessThanOrEqual(most.instantiations);
    expect(files - empty.files, name).toBeLessThanOrEqual(most.files);
  }
});
