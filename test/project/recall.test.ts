import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeFolder, type Folder } from "../cli/folder.js";
import { shop } from "../cli/shop.js";

const generate = ["generate", "shop.yaml", "--out", "out"] as const;

/** What the stamp of a run is made to say: a run that says it has leaned on that one. */
const told = "as it was told\n";

/** A folder after a run of each kind. */
async function makeStamped(...runs: readonly (readonly string[])[]): Promise<Folder> {
  const config = `import { defineConfig } from "quillgen";
import { types } from "quillgen/templates";
export default defineConfig({
  spec: "shop.yaml",
  packages: [{ name: "shop", version: "1.0.0", out: "shop", templates: [types()] }],
});
`;
  const files = { "package.json": "{}", "shop.yaml": shop, "quillgen.config.ts": config };
  const folder = makeFolder(files, { keep: true });
  mkdirSync(join(folder.path, "node_modules"));
  for (const args of runs) await folder.built(...args);
  const cache = join(folder.path, "node_modules/.cache/quillgen");
  for (const name of readdirSync(cache).filter((entry) => entry.startsWith("stamp-"))) {
    const stamp = JSON.parse(readFileSync(join(cache, name), "utf8")) as object;
    writeFileSync(join(cache, name), JSON.stringify({ ...stamp, report: told }));
  }
  return folder;
}

describe("a run that is asked for the same leans on the last", () => {
  let folder: Folder;
  beforeAll(async () => (folder = await makeStamped(generate, ["generate"])));
  afterAll(() => folder.remove());

  test.each<[string, readonly string[], string]>([
    ["as it was", generate, "0 files created"],
    ["--check", [...generate, "--check"], "Up to date"],
    ["--dry-run", [...generate, "--dry-run"], "0 files to be created"],
    ["--frozen", ["generate", "--frozen", ...generate.slice(1)], "0 files created"],
    ["a configuration", ["generate"], "0 files created"],
    ["a configuration, --check", ["generate", "--check"], "Up to date"],
  ])("%s", async (_, args, words) => {
    const { code, stdout, stderr } = await folder.built(...args);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain(told + words);
  });

  test("--json, which tells what was found", async () => {
    const { code, stdout, stderr } = await folder.built(...generate, "--json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      diagnostics: [],
      summary: { updated: [] },
    });
  });
});

describe("a run looks at everything again", () => {
  const edit = (folder: Folder, file: string, from: string, to: string) =>
    folder.write(file, folder.read(file).replace(from, to));

  test.each<[string, (folder: Folder) => unknown, readonly string[], string]>([
    ["asked for more", () => {}, [...generate, "--include", "tag=orders"], " 3 deleted"],
    [
      "after a change of the document, of whatever size",
      (folder) => edit(folder, "shop.yaml", "List orders", "Show orders"),
      generate,
      " 2 updated",
    ],
    [
      "after a change of what was written",
      (folder) => rmSync(join(folder.path, "out/index.ts")),
      generate,
      "1 files created",
    ],
    [
      "where the stamp is damaged",
      (folder) => {
        const cache = join(folder.path, "node_modules/.cache/quillgen");
        for (const name of readdirSync(cache))
          edit(folder, `node_modules/.cache/quillgen/${name}`, "{", "");
      },
      generate,
      "0 files created",
    ],
  ])("%s", async (_, change, args, words) => {
    const folder = await makeStamped(generate);
    try {
      change(folder);
      const { code, stderr } = await folder.built(...args);
      expect(code).toBe(0);
      expect(stderr).toContain(words);
      expect(stderr).not.toContain(told);
    } finally {
      folder.remove();
    }
  });
});

test("what was left more than 30 days ago goes", async () => {
  const folder = await makeStamped(generate);
  try {
    const cache = "node_modules/.cache/quillgen";
    const before = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
    for (const name of ["stamp-0.json", "document-0.json", "formatted.json"]) {
      folder.write(`${cache}/${name}`, "{}");
      utimesSync(join(folder.path, cache, name), before, before);
    }
    const first = readdirSync(join(folder.path, cache));
    await folder.built(...generate, "--template", "types");
    const second = readdirSync(join(folder.path, cache));
    expect(first.filter((name) => !second.includes(name))).toEqual([
      "document-0.json",
      "stamp-0.json",
    ]);
  } finally {
    folder.remove();
  }
});
