import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compilers } from "../react-query/compile.js";
import { overlayFile, repository, specFile } from "../spec/documents.js";
import { bothWays } from "./both-ways.js";
import { compileStrictly } from "./compile-strictly.js";
import { document } from "./document.js";
import { generateSchemas, type GeneratedSchemas } from "./generate-schemas.js";

const documents = {
  "every kind of type": { spec: document, least: 40 },
  PostHog: { spec: join(repository, specFile), overlays: [overlayFile], least: 190 },
};

describe.each(Object.entries(documents))("schemas of %s", (_, { spec, least, ...options }) => {
  let generated: GeneratedSchemas;
  beforeAll(async () => {
    generated = await generateSchemas(spec, { ...options, context: ["tenant", "project_id"] });
  });
  afterAll(() => generated.remove());

  test.each(compilers)("satisfy %s with every strict option", async (compiler) => {
    expect(await compileStrictly(compiler, generated.folder)).toBe("");
  });

  test("are of the types that are generated, both ways", async () => {
    let count = 0;
    for (const [path, text] of generated.files) {
      if (!/^(?:schemas\/.*|schemas)\.ts$/.test(path)) continue;
      const rewritten = bothWays(text);
      count += rewritten.count;
      writeFileSync(join(generated.folder, path), rewritten.text);
    }
    expect(count).toBeGreaterThan(least);
    const options = { noUnusedLocals: false };
    expect(await compileStrictly("typescript-7", generated.folder, options)).toBe("");
  });
});

test("the check finds what is missing, optional or of another type", async () => {
  const { folder, remove } = await generateSchemas(document);
  const checked = (type: string) =>
    `import { object, optional } from "./runtime/zod/object.js";
import { string } from "./runtime/zod/scalars.js";
import { type Schema, lazy } from "./runtime/zod/schema.js";
export const A: Schema<${type}> = lazy(() => object({ a: string(), b: optional(string()) }));
`;
  const types = {
    same: "{ a: string; b?: string }",
    missing: "{ a: string; b?: string; c?: string }",
    required: "{ a: string; b: string }",
    wider: "{ a: string | null; b?: string }",
    unknown: "unknown",
    any: "any",
  };
  for (const [name, type] of Object.entries(types)) {
    writeFileSync(join(folder, `${name}.ts`), bothWays(checked(type)).text);
  }
  const said = await compileStrictly("typescript-7", folder, { noUnusedLocals: false });
  remove();
  const found = new Set([...said.matchAll(/(\w+)\.ts\(\d+,\d+\): error/g)].map(([, name]) => name));
  expect([...found]).toEqual(["any", "missing", "required", "unknown", "wider"]);
});
