import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { compilers } from "../compile/compile.js";
import { overlayFile, repository, specFile } from "../spec/documents.js";
import { bothWays } from "./both-ways.js";
import { compileStrictly } from "./compile-strictly.js";
import { document } from "./document.js";
import { generateSchemas } from "./generate-schemas.js";

const posthog = join(repository, specFile);
const context = ["tenant", "project_id"];

test.each(compilers)(
  "schemas of every kind satisfy %s with every strict option",
  async (compiler) => {
    const { folder, remove } = await generateSchemas(document, { context });
    onTestFinished(remove);
    expect(await compileStrictly(compiler, folder)).toBe("");
  },
);

test.each([
  ["every kind", document, { context }, 40],
  ["PostHog", posthog, { context, overlays: [overlayFile] }, 190],
] as const)(
  "schemas of %s are of the types that are generated, both ways",
  async (_, spec, options, least) => {
    const { files, folder, remove } = await generateSchemas(spec, options);
    onTestFinished(remove);
    let count = 0;
    for (const [path, text] of files) {
      if (!/^(?:schemas\/.*|schemas)\.ts$/.test(path)) continue;
      const rewritten = bothWays(text);
      count += rewritten.count;
      writeFileSync(join(folder, path), rewritten.text);
    }
    expect(count).toBeGreaterThan(least);
    expect(await compileStrictly("typescript-7", folder, { noUnusedLocals: false })).toBe("");
  },
);

test("the check finds what is missing, optional or of another type", async () => {
  const { folder, remove } = await generateSchemas(document);
  onTestFinished(remove);
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
  const found = new Set([...said.matchAll(/(\w+)\.ts\(\d+,\d+\): error/g)].map(([, name]) => name));
  expect([...found]).toEqual(["any", "missing", "required", "unknown", "wider"]);
});
