import { describe, expect, it } from "vitest";
import { isTooDeep } from "../../generator/read/is-too-deep.js";
import { readFiles } from "./memory-files.js";

const head = { openapi: "3.1.0", info: { title: "T", version: "1" } };
const callbacks = (...refs: string[]) => ({
  post: {
    responses: { 200: { description: "" } },
    callbacks: Object.fromEntries(refs.map(($ref, index) => [`c${index}`, { url: { $ref } }])),
  },
});
const codes = (found: readonly string[]) => [...new Set(found.map((each) => each.split(" ")[0]))];

describe("references that multiply", () => {
  it("path items that hold each other twice, in one document", async () => {
    const pathItems = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `P${index}`,
        callbacks(`#/components/pathItems/P${index + 1}`, `#/components/pathItems/P${index + 1}`),
      ]),
    );
    pathItems["P40"] = callbacks();
    const { found } = await readFiles({
      "a.json": {
        ...head,
        paths: { "/a": { $ref: "#/components/pathItems/P0" } },
        components: { pathItems },
      },
    });
    expect(codes(found)).toContain("refs-too-many");
  });

  it("path items that hold each other twice, file by file", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `p${index}.json`,
        callbacks(`p${index + 1}.json`, `p${index + 1}.json`),
      ]),
    );
    const { found } = await readFiles({
      "a.json": { ...head, paths: { "/a": { $ref: "p0.json" } } },
      ...files,
      "p40.json": callbacks(),
    });
    expect(codes(found)).toContain("refs-too-many");
  });

  it("a path item inside itself", async () => {
    const { found, document } = await readFiles({
      "a.json": { ...head, paths: { "/a": callbacks("#/paths/~1a") } },
    });
    expect(found).toEqual([]);
    expect(isTooDeep(document!.root, 20)).toBe(false);
  });

  it("media types times operations of Swagger 2.0", async () => {
    const produces = Array.from({ length: 3000 }, (_, index) => `application/x-${index}`);
    const paths = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [
        `/p${index}`,
        { get: { responses: { 200: { description: "", schema: { type: "string" } } } } },
      ]),
    );
    const { found } = await readFiles({
      "a.json": { swagger: "2.0", info: head.info, produces, paths },
    });
    expect(codes(found)).toEqual(["refs-too-many"]);
  });

  it("a long chain of schemas is no loop", async () => {
    const schemas: Record<string, object> = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [
        `S${index}`,
        { $ref: `#/components/schemas/S${index + 1}` },
      ]),
    );
    schemas["S3000"] = { type: "string" };
    const { found } = await readFiles({
      "a.json": { ...head, paths: {}, components: { schemas } },
    });
    expect(found).toEqual([]);
  });
});

it("depth that comes from putting files together", async () => {
  const deep = (levels: number, end: object): object =>
    levels === 0 ? end : { properties: { a: deep(levels - 1, end) } };
  const file = (next: string) => ({
    get: {
      responses: {},
      "x-own": 1,
      callbacks: { c: { url: { $ref: next } } },
      requestBody: { content: { j: { schema: deep(230, {}) } } },
    },
  });
  const set = {
    "a.json": { ...head, paths: { "/a": { $ref: "p.json" } } },
    "p.json": file("q.json"),
    "q.json": file("r.json"),
    "r.json": file("s.json"),
    "s.json": { get: { responses: {}, "x-own": deep(245, {}) } },
  };
  const { found, document } = await readFiles(set);
  expect(codes(found)).toEqual(["too-deep"]);
  expect(document).toBeUndefined();
});
