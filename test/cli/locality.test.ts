import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../spec/documents.js";
import { makeFolder } from "./folder.js";

test("a parameter deleted from the curated spec changes files of its resource only", async () => {
  const folder = makeFolder();
  // What is committed is what the generator makes: `npm run check:generated` has shown it.
  for (const name of ["spec", "generated", "quillgen.config.ts", "quillgen.lock", "LICENSE"]) {
    const isSource = (path: string) =>
      !/\/(dist|node_modules)(\/|$)/.test(path.slice(repository.length));
    cpSync(join(repository, name), join(folder.path, name), { recursive: true, filter: isSource });
  }
  const before = folder.files();

  const file = join(folder.path, "spec/paths/prompts.yaml");
  const text = readFileSync(file, "utf8");
  // The first parameter that stands in this file: `created_by_id` of the list.
  const without = text.replace(/^( *)- name: created_by_id\n(?:\1 .*\n)*/m, "");
  expect(without).not.toBe(text);
  writeFileSync(file, without);

  const checked = await folder.built("generate", "--check");
  expect(checked.code, checked.stderr).toBe(1);
  expect((await folder.built("generate")).code).toBe(0);
  expect((await folder.built("generate", "--check")).code).toBe(0);
  const after = folder.files();
  const changed = Object.keys({ ...before, ...after }).filter(
    (path) => before[path] !== after[path],
  );
  // Each package has one folder or more with a file a resource; the subpath of openapi-typescript has one file.
  const others = changed.filter((path) => !/^(?!spec).*\/prompts\.ts$/.test(path));
  expect(others).toEqual([
    "generated/posthog/src/openapi.ts",
    "quillgen.lock",
    "spec/paths/prompts.yaml",
  ]);
  expect(changed).toContain("generated/posthog/src/resources/prompts.ts");
  expect(changed).toContain("generated/posthog/src/types/prompts.ts");
  // One line of the descriptor and the member with its comment: nothing else moves.
  const diffed = [...checked.stdout.matchAll(/^[-+](?![-+])(.*)$/gm)].map(([line]) => line);
  const count = (sign: string) => diffed.filter((line) => line.startsWith(sign)).length;
  // A signed file has a new signature; beyond that, lines only go.
  expect(count("+") - (changed.length - 2)).toBeLessThanOrEqual(2);
  expect(count("-")).toBeLessThan(30);
});
