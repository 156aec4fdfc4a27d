import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import type { OutputFile } from "../../generator/emit/file.js";
import { describeDifference } from "../../generator/output/check.js";
import { type Plan, planOutput } from "../../generator/output/plan.js";
import { scanOutput } from "../../generator/output/scan.js";
import { sign, type SplitText } from "../../generator/output/signature.js";
import { applyPlan } from "../../generator/output/write.js";

let base: string;
let folder: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "quillgen-"));
  folder = join(base, "out");
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const files = (texts: Readonly<Record<string, string>>): OutputFile[] =>
  Object.entries(texts).map(([path, text]) => ({
    path,
    kind: "typescript",
    text,
    scaffold: false,
  }));

function plan(wanted: readonly OutputFile[], force: boolean = false): Plan {
  const present = scanOutput(
    folder,
    wanted.map(({ path }) => path),
  );
  return planOutput(wanted, present, { force }, collectDiagnostics());
}

const unsigned = (body: string): SplitText => ({ head: "", body });

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const tree = (): string[] =>
  readdirSync(base, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name).slice(base.length + 1))
    .toSorted();

describe("a run", () => {
  test("writes, keeps, updates and deletes, and leaves no empty folder", () => {
    applyPlan(plan(files({ "a.ts": "a\n", "deep/er/b.ts": "b\n", "deep/c.ts": "c\n" })), folder);
    expect(tree()).toEqual([
      "out",
      "out/a.ts",
      "out/deep",
      "out/deep/c.ts",
      "out/deep/er",
      "out/deep/er/b.ts",
    ]);
    expect(readFileSync(join(folder, "a.ts"), "utf8")).toBe(sign("a\n", "a.ts", "typescript"));

    const wanted = files({ "a.ts": "a\n", "deep/c.ts": "changed\n" });
    const second = plan(wanted);
    expect(second.actions.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      "keep a.ts",
      "update deep/c.ts",
      "delete deep/er/b.ts",
    ]);
    applyPlan(second, folder);
    expect(tree()).toEqual(["out", "out/a.ts", "out/deep", "out/deep/c.ts"]);
    expect(plan(wanted).unchanged).toBe(true);
  });

  test("a failure leaves all as it was", () => {
    applyPlan(plan(files({ "a.ts": "old\n" })), folder);
    put("block", "a file where a folder is wanted");
    const before = tree();
    const broken: Plan = {
      refused: false,
      unchanged: false,
      actions: [
        { kind: "update", path: "a.ts", text: unsigned("new"), before: "" },
        { kind: "create", path: "new/b.ts", text: unsigned("b") },
        { kind: "create", path: "block/c.ts", text: unsigned("c") },
        { kind: "delete", path: "a.ts", before: "" },
      ],
    };
    expect(() => applyPlan(broken, folder)).toThrow();
    expect(tree()).toEqual(before);
    expect(readFileSync(join(folder, "a.ts"), "utf8")).toContain("old");
  });

  test("a plan that refuses is not carried out", () => {
    put("a.ts", "mine");
    const refused = plan(files({ "a.ts": "x", "b.ts": "y" }));
    expect(refused.refused).toBe(true);
    expect(() => applyPlan(refused, folder)).toThrow("refuses");
    expect(tree()).toEqual(["out", "out/a.ts"]);
  });

  test("other packages, dependencies and builds are not scanned", () => {
    for (const path of ["node_modules/x/a.ts", "dist/a.ts", ".git/a.ts", "inner/a.ts"])
      put(path, sign("x", path, "typescript"));
    put("inner/package.json", "{}");
    put("stale/a.ts", sign("x", "stale/a.ts", "typescript"));
    expect(plan([]).actions.map(({ path }) => path)).toEqual(["stale/a.ts"]);
  });

  test("links are not followed out of the folder", () => {
    const outside = join(base, "outside");
    mkdirSync(outside);
    writeFileSync(join(outside, "a.ts"), sign("x", "link/a.ts", "typescript"));
    mkdirSync(join(folder, "real"), { recursive: true });
    symlinkSync(outside, join(folder, "link"));
    symlinkSync(join(folder, "real"), join(folder, "inside"));
    symlinkSync(join(outside, "b.ts"), join(folder, "b.ts"));
    const wanted = files({ "link/a.ts": "x", "link/new.ts": "x", "inside/c.ts": "x", "b.ts": "x" });
    expect(plan(wanted, true).actions.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      "refuse link/a.ts",
      "refuse link/new.ts",
      "create inside/c.ts",
      "refuse b.ts",
    ]);
    expect(plan([]).actions).toEqual([]);
    expect(existsSync(join(outside, "a.ts"))).toBe(true);
  });
});

describe("describeDifference", () => {
  test("is a unified diff", async () => {
    const result = await describeDifference({
      refused: false,
      unchanged: false,
      actions: [
        { kind: "keep", path: "same.ts" },
        { kind: "update", path: "a.ts", before: "1\r\n2\r\n3\r\n", text: unsigned("1\nzwei\n3\n") },
        { kind: "create", path: "b.ts", text: unsigned("new\n") },
        { kind: "delete", path: "c.ts", before: "old\n" },
      ],
    });
    expect(result).toBe(
      [
        "--- a/a.ts",
        "+++ b/a.ts",
        "@@ -1,3 +1,3 @@",
        " 1",
        "-2",
        "+zwei",
        " 3",
        "--- /dev/null",
        "+++ b/b.ts",
        "@@ -0,0 +1,1 @@",
        "+new",
        "--- a/c.ts",
        "+++ /dev/null",
        "@@ -1,1 +0,0 @@",
        "-old",
        "",
      ].join("\n"),
    );
  });

  test("gives up on what nobody reads", async () => {
    const [before, after] = ["a", "b"].map((prefix) =>
      Array.from({ length: 3000 }, (_, index) => prefix + index).join("\n"),
    ) as [string, string];
    const text = unsigned(after);
    const actions = [{ kind: "update", path: "a.ts", before, text } as const];
    expect(await describeDifference({ refused: false, unchanged: false, actions })).toContain(
      "more than 2000 lines differ",
    );
  });
});
