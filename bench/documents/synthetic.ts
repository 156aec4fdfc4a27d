import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scratch } from "../harness/scratch.ts";
import type { BenchDocument } from "./document.ts";

/**
 * Writes a document of so many operations: resources of five operations (a list, and one entry
 * made, read, changed and removed), each with models of its own. References cross the document, in
 * chains as long as a real document's, not as long as this one.
 */
export function writeSynthetic(operations: number): BenchDocument {
  const paths: Record<string, unknown> = {};
  const schemas: Record<string, unknown> = {};
  for (let index = 0; index * 5 < operations; index += 1) {
    const name = `Thing${index}`;
    const [list, create, ...entry] = operationsOf(index).slice(0, operations - index * 5);
    paths[`/things${index}`] = { ...list, ...create };
    if (entry.length > 0) paths[`/things${index}/{id}`] = Object.assign({}, ...entry);
    Object.assign(schemas, {
      [name]: model(index),
      [`${name}Page`]: page(name),
      [`${name}State`]: { type: "string", enum: ["new", "running", `done-${index}`] },
    });
  }
  const document = {
    openapi: "3.1.0",
    info: { title: "Synthetic", version: "1" },
    servers: [{ url: "https://api.example.com" }],
    paths,
    components: { schemas },
  };
  mkdirSync(join(scratch, "documents"), { recursive: true });
  const file = join(scratch, "documents", `synthetic-${operations}.json`);
  writeFileSync(file, JSON.stringify(document, null, 2));
  const label = `${operations.toLocaleString("en-US")} operations`;
  const bytes = statSync(file).size;
  return { name: `synthetic-${operations}`, label, file, bytes, operations, calls: [] };
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: unknown) => ({ content: { "application/json": { schema } } });
const text = (description: string) => ({ type: "string", description });
const query = (parameter: string, schema: unknown) => ({ name: parameter, in: "query", schema });
const id = { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } };

function operationsOf(index: number): Record<string, unknown>[] {
  const name = `Thing${index}`;
  const tags = [`things${index}`];
  const answer = (schema: unknown) => ({ description: "What was asked for.", ...json(schema) });
  const one = { "200": answer(ref(name)) };
  const requestBody = { required: true, ...json(ref(name)) };
  const operation = (verb: string, rest: object) => ({
    operationId: `things${index}.${verb}`,
    tags,
    summary: `${verb} of things ${index}`,
    description: `Does what ${verb} means to the things of resource ${index}, and says what came of it.`,
    ...rest,
  });
  const filters = [
    query("limit", { type: "integer", default: 100 }),
    query("offset", { type: "integer" }),
    query("search", { type: "string" }),
    query("state", ref(`${name}State`)),
  ];
  const listed = { parameters: filters, responses: { "200": answer(ref(`${name}Page`)) } };
  const removed = { parameters: [id], responses: { "204": { description: "It is gone." } } };
  return [
    { get: operation("list", listed) },
    { post: operation("create", { requestBody, responses: one }) },
    { get: operation("retrieve", { parameters: [id], responses: one }) },
    { patch: operation("update", { parameters: [id], requestBody, responses: one }) },
    { delete: operation("remove", removed) },
  ];
}

function model(index: number): unknown {
  return {
    type: "object",
    description: `A thing of resource ${index}.`,
    required: ["id", "name", "state"],
    properties: {
      id: { type: "string", format: "uuid", readOnly: true },
      name: text("What people call it."),
      description: { type: ["string", "null"], description: "What it is for." },
      state: ref(`Thing${index}State`),
      created_at: { type: "string", format: "date-time", readOnly: true },
      count: { type: "integer", minimum: 0 },
      labels: { type: "array", items: { type: "string" } },
      origin: {
        oneOf: [
          { type: "object", required: ["url"], properties: { url: text("Where it came from.") } },
          { type: "object", required: ["user"], properties: { user: { type: "integer" } } },
        ],
      },
      attributes: { type: "object", additionalProperties: { type: "number" } },
      neighbour: ref(`Thing${Math.floor(index / 2)}`),
    },
  };
}

function page(name: string): unknown {
  return {
    type: "object",
    required: ["count", "results"],
    properties: {
      count: { type: "integer" },
      next: { type: ["string", "null"] },
      results: { type: "array", items: ref(name) },
    },
  };
}
