import { describe, expect, test } from "vitest";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import type { OutputFile } from "../../generator/emit/file.js";
import { planOutput } from "../../generator/output/plan.js";
import { unsafeBecause } from "../../generator/output/safe-path.js";
import { sign } from "../../generator/output/signature.js";

const file = (path: string, text = "x\n", more: Partial<OutputFile> = {}): OutputFile => ({
  path,
  kind: "typescript",
  text,
  scaffold: false,
  ...more,
});
const signed = (path: string, text = "x\n"): string => sign(text, path, "typescript");

function plan(
  wanted: readonly OutputFile[],
  texts: Readonly<Record<string, string>>,
  force: boolean | readonly string[] = false,
  blocked: readonly string[] = [],
) {
  const diagnostics = collectDiagnostics();
  const present = { texts: new Map(Object.entries(texts)), blocked: new Set(blocked) };
  const { actions, refused, unchanged } = planOutput(wanted, present, { force }, diagnostics);
  return {
    actions: actions.map((action) =>
      [action.kind, action.path, ...("reason" in action ? [action.reason] : [])].join(" "),
    ),
    codes: diagnostics.all.map(({ code }) => code),
    refused,
    unchanged,
  };
}

describe("planOutput", () => {
  const edited = signed("a.ts") + "// mine\n";
  const conflict = `<<<<<<< a\n${signed("a.ts", "1").split("\n")[0]}\n=======\n${signed("a.ts", "2").split("\n")[0]}\n>>>>>>> b\n\n1\n`;
  test.each<[string, OutputFile[], Record<string, string>, string[]]>([
    ["new", [file("a.ts")], {}, ["create a.ts"]],
    ["same", [file("a.ts")], { "a.ts": signed("a.ts") }, ["keep a.ts"]],
    [
      "same but for line ends",
      [file("a.ts")],
      { "a.ts": signed("a.ts").replaceAll("\n", "\r\n") },
      ["keep a.ts"],
    ],
    ["changed", [file("a.ts", "y\n")], { "a.ts": signed("a.ts") }, ["update a.ts"]],
    [
      "changed, line ends converted",
      [file("a.ts", "y\n")],
      { "a.ts": signed("a.ts").replaceAll("\n", "\r\n") },
      ["update a.ts"],
    ],
    ["stale", [], { "a.ts": signed("a.ts"), "b.ts": "mine" }, ["delete a.ts"]],
    ["merged badly", [file("a.ts")], { "a.ts": conflict }, ["update a.ts"]],
    ["edited", [file("a.ts")], { "a.ts": edited }, ["refuse a.ts edited"]],
    ["stale but edited", [], { "a.ts": edited }, ["refuse a.ts edited"]],
    ["another's", [file("a.ts")], { "a.ts": "mine" }, ["refuse a.ts foreign"]],
    ["a copy of ours is the user's", [], { "copy.ts": signed("a.ts") }, ["refuse copy.ts edited"]],
    ["output of a run in an inner folder", [], { "api/a.ts": signed("a.ts") }, []],
    ["a scaffold, new", [file("a.ts", "x", { scaffold: true })], {}, ["create a.ts"]],
    [
      "a scaffold, there",
      [file("a.ts", "x", { scaffold: true })],
      { "a.ts": "mine" },
      ["keep a.ts"],
    ],
    [
      "plain text, same",
      [file("LICENSE", "MIT", { kind: "text" })],
      { LICENSE: "MIT" },
      ["keep LICENSE"],
    ],
    [
      "plain text, other",
      [file("LICENSE", "MIT", { kind: "text" })],
      { LICENSE: "BSD" },
      ["refuse LICENSE foreign"],
    ],
  ])("%s", (_, wanted, texts, actions) => {
    const result = plan(wanted, texts);
    expect(result.actions).toEqual(actions);
    expect(result.refused).toBe(actions.some((action) => action.startsWith("refuse")));
    expect(result.unchanged).toBe(actions.every((action) => action.startsWith("keep")));
    expect(result.codes.length > 0).toBe(result.refused);
  });

  test.each<[boolean | string[], string[]]>([
    [true, ["update a.ts", "update b.ts", "delete c.ts"]],
    [["./a.ts"], ["update a.ts", "refuse b.ts foreign", "refuse c.ts edited"]],
    [[], ["refuse a.ts edited", "refuse b.ts foreign", "refuse c.ts edited"]],
  ])("force %j", (force, actions) => {
    const texts = { "a.ts": edited, "b.ts": "mine", "c.ts": signed("c.ts") + "mine" };
    expect(plan([file("a.ts"), file("b.ts")], texts, force).actions).toEqual(actions);
  });

  test("nothing is forced through a link", () => {
    expect(plan([file("a.ts")], {}, true, ["a.ts"])).toMatchObject({
      actions: ["refuse a.ts link"],
      codes: ["linked-file"],
    });
  });

  test("unsafe and equal paths are reported and left out", () => {
    const result = plan(
      [file("../a.ts"), file("b/C.ts"), file("B/c.ts"), file("e\u0301.ts"), file("é.ts")],
      {},
    );
    expect(result.actions).toEqual(["create b/C.ts", "create e\u0301.ts"]);
    expect(result.codes).toEqual(["unsafe-path", "duplicate-file", "duplicate-file"]);
  });
});

test.each([
  "",
  "/etc/passwd",
  "../a",
  "a/../b",
  "a//b",
  "./a",
  "a/",
  "C:/x",
  "a\\b",
  "con",
  "a/NUL.ts",
  "com1.tar.gz",
  "LPT¹",
  "a.",
  "a /b",
  "a\u0000b",
  "a\nb",
  "x".repeat(201),
  "é".repeat(101),
])("%j is not written", (path) => {
  expect(unsafeBecause(path)).toBeTypeOf("string");
});

test.each(["a.ts", "src/console.ts", "con-fig.ts", ".gitignore", "a b/ü.ts", "...a"])(
  "%j is",
  (path) => {
    expect(unsafeBecause(path)).toBeUndefined();
  },
);
