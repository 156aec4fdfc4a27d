import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import { textFile } from "../../generator/emit/file.js";
import type { PrintedFile } from "../../generator/emit/print.js";
import { createFormatter, formatVersion } from "../../generator/output/format.js";
import { cacheFolderFor } from "../../generator/output/cache-folder.js";
import { openFormatCache } from "../../generator/output/format-cache.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "quillgen-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const printed = (...texts: readonly string[]): PrintedFile => ({
  path: "a.ts",
  scaffold: false,
  chunks: texts.map((text) => ({
    text,
    exact: text.startsWith("exact"),
    adjoins: text.startsWith("export *"),
  })),
});

describe("a formatter", () => {
  test("joins chunks, asking prettier for those that are open only", async () => {
    const formatter = createFormatter(collectDiagnostics());
    const file = await formatter.file(
      printed("exact( 1 )", "const a = { b:1 }", 'export * from "x"', 'export * from "y"', ""),
      "src",
    );
    expect(file).toEqual({
      path: "src/a.ts",
      kind: "typescript",
      scaffold: false,
      text: 'exact( 1 )\n\nconst a = { b: 1 };\nexport * from "x";\nexport * from "y";\n',
    });
    expect(formatter.asked).toBe(3);
  });

  test("reports what does not parse and leaves it", async () => {
    const diagnostics = collectDiagnostics();
    const { text } = await createFormatter(diagnostics).file(printed("const = ;"));
    expect(text).toBe("const = ;\n");
    expect(diagnostics.all.map(({ code }) => code)).toEqual(["unparsable-output"]);
  });

  test.each<["markdown" | "json" | "text", string, string, string]>([
    ["markdown", "a.md", "#  Title\n* a\n", "# Title\n\n- a\n"],
    ["json", "a.json", '{"a":[1,\n2]}', '{ "a": [1, 2] }\n'],
    ["json", "package.json", '{"a":["b"]}', '{\n  "a": [\n    "b"\n  ]\n}\n'],
    ["text", "a.txt", " as  it is", " as  it is"],
  ])("%s %s", async (kind, path, text, wanted) => {
    const formatter = createFormatter(collectDiagnostics());
    expect((await formatter.text(textFile({ path, kind, text }))).text).toBe(wanted);
  });
});

describe("the cache", () => {
  test("spares prettier between runs, and keeps what was not asked for", async () => {
    const run = async (text: string): Promise<number> => {
      const cache = openFormatCache(folder, formatVersion);
      const formatter = createFormatter(collectDiagnostics(), cache);
      expect((await formatter.file(printed(text))).text).toMatch(/^const . = 1;\n$/);
      cache.save();
      return formatter.asked;
    };
    expect([
      await run("const a=1"),
      await run("const a=1"),
      await run("const b = 1;"),
      await run("const a=1"),
      await run("const b = 1;"),
    ]).toEqual([1, 0, 1, 0, 0]);
    expect(readdirSync(folder)).toEqual(["formatted.json"]);
  });

  test("another version, a damaged file and a folder that cannot be written are no failure", () => {
    const cache = openFormatCache(folder, "1");
    cache.set("a.ts", "x", "y");
    cache.save();
    expect(openFormatCache(folder, "1").get("a.ts", "x")).toBe("y");
    expect(openFormatCache(folder, "1").get("a.tsx", "x")).toBeUndefined();
    expect(openFormatCache(folder, "2").get("a.ts", "x")).toBeUndefined();
    writeFileSync(join(folder, "formatted.json"), '{"version":"1","entries":[["a"');
    expect(openFormatCache(folder, "1").get("a.ts", "x")).toBeUndefined();
    const nowhere = openFormatCache(join(folder, "formatted.json"), "1");
    nowhere.set("a.ts", "x", "y");
    nowhere.save();
    expect(nowhere.get("a.ts", "x")).toBe("y");
    expect(readFileSync(join(folder, "formatted.json"), "utf8")).toContain('["a"');
  });

  test("stands in the package that the output belongs to", () => {
    const inner = join(folder, "src", "api");
    mkdirSync(inner, { recursive: true });
    writeFileSync(join(folder, "package.json"), "{}");
    expect(cacheFolderFor(inner)).not.toContain(folder);
    mkdirSync(join(folder, "node_modules"));
    expect(cacheFolderFor(inner)).toBe(join(folder, "node_modules", ".cache", "quillgen"));
  });
});
