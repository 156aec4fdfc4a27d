import { expect } from "vitest";
import { bundleFiles, type FileSet } from "../memory-files.js";

export const head = { openapi: "3.1.0", info: { title: "T", version: "1" } };
export const ref = ($ref: string, siblings = {}) => ({ $ref, ...siblings });
export const string = { type: "string" };

/** A document that has one schema for each reference. */
export const uses = (...refs: string[]) => ({
  ...head,
  paths: {},
  components: { schemas: { Uses: { allOf: refs.map(($ref) => ({ $ref })) } } },
});

/** Bundles files in which nothing is wrong. */
export async function bundled(set: FileSet) {
  const { document, found } = await bundleFiles(set);
  expect(found).toEqual([]);
  return document!;
}

/** The names that the references of `uses` got, and the components. */
export async function named(set: FileSet) {
  const { root } = await bundled(set);
  const { schemas } = root["components"] as {
    schemas: Record<string, { allOf: { $ref: string }[] }>;
  };
  const { Uses, ...others } = schemas;
  return { refs: Uses!.allOf.map(({ $ref }) => $ref.replace("#/components/schemas/", "")), others };
}
