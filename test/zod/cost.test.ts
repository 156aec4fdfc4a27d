import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, expect, test } from "vitest";
import { repository } from "../spec/documents.js";

/** The packages' declarations, as they are published. */
const folder = mkdtempSync(join(fileURLToPath(new URL(".", import.meta.url)), "cost-"));
afterAll(() => rmSync(folder, { recursive: true }));
for (const name of ["posthog", "posthog-zod"]) {
  const source = join(repository, "generated", name, "src");
  for (const path of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(".ts")) continue;
    const text = readFileSync(join(source, path), "utf8");
    const target = join(folder, name, path.replace(/\.ts$/, ".d.ts"));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, ts.transpileDeclaration(text, {}).outputText);
  }
}

/** How many types a program makes of generic ones. */
function instantiationsOf(text: string): number {
  const file = join(folder, "program.ts");
  writeFileSync(file, text);
  const program = ts.createProgram([file], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.asynciterable.d.ts"],
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    paths: { "@quillgen/posthog": [join(folder, "posthog/index.d.ts")] },
  });
  const errors = program.getSemanticDiagnostics().map(({ messageText }) => messageText);
  expect(errors).toEqual([]);
  return program.getInstantiationCount();
}

const use = "export const name: string | undefined = page.parse({}).results[0]?.name;";

const annotated = instantiationsOf(`
import { DatasetPageSchema as page } from "./posthog-zod/index.js";
${use}`);

const declared = instantiationsOf(`
import type * as z from "zod";
import type { DatasetPage } from "@quillgen/posthog";
declare const page: z.ZodType<DatasetPage, DatasetPage>;
${use}`);

test("a schema costs no more than what its annotation says", () => {
  expect(annotated - declared).toBeLessThan(10);
});

test("zod's own types cost a hundred times that", () => {
  const inferred = instantiationsOf(`
import * as z from "zod";
const user = z.looseObject({
  id: z.int(), uuid: z.guid(), email: z.email(), first_name: z.string().optional(), is_email_verified: z.boolean().nullish(),
});
const dataset = z.looseObject({
  id: z.guid(), name: z.string().max(400), description: z.string().nullish(), metadata: z.unknown(),
  created_at: z.iso.datetime(), updated_at: z.iso.datetime().nullable(), deleted: z.boolean().nullish(),
  created_by: user, team: z.int(),
});
const page = z.looseObject({ count: z.int(), next: z.url().nullish(), previous: z.url().nullish(), results: z.array(dataset) });
${use}`);
  expect(inferred - declared).toBeGreaterThan((annotated - declared) * 100);
});
