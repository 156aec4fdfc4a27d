import { expect } from "vitest";
import type { Texts } from "../generate-texts.js";

export const head = { openapi: "3.1.0", info: { title: "Large", version: "1" } };
export const headText = "openapi: 3.1.0\ninfo: {title: Large, version: '1'}\npaths: {}\n";
export const refer = (name: string) => ({ $ref: `#/components/schemas/${name}` });
export const many = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A document with one operation that answers with the schema `Root`. */
export const answering = (schemas: Record<string, unknown>, more: object = {}) => ({
  ...head,
  paths: {
    "/root": {
      get: {
        operationId: "root",
        responses: {
          200: { description: "", content: { "application/json": { schema: refer("Root") } } },
        },
      },
    },
  },
  components: { schemas, ...more },
});

/** What is written of the models. */
export const models = ({ files }: Texts) =>
  [...files!].find(([name]) => name.endsWith("models.ts"))?.[1].text ?? "";

/** It is generated, with no codes but these. */
export function expectFine(result: Texts, codes: readonly string[] = []): void {
  expect(result.diagnostics.all.filter(({ severity }) => severity === "error")).toEqual([]);
  for (const code of result.codes) expect(codes).toContain(code);
  expect(result.files!.size).toBeGreaterThan(0);
}

/** Nothing is generated, for one reason. */
export function expectRefused(result: Texts, code: string): void {
  expect(result.files).toBeUndefined();
  expect(result.codes).toEqual([code]);
}
