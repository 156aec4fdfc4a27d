import { describe, expect, it } from "vitest";
import { areas, catalogue } from "../../generator/diagnostics/catalogue.js";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import { diagnosticsToJson } from "../../generator/diagnostics/diagnostics-to-json.js";
import { renderDiagnostics } from "../../generator/diagnostics/render-diagnostics.js";

const place = { file: "api.yaml", pointer: "/paths" };

describe("collecting", () => {
  it("fills the message and keeps the severity of the catalogue", () => {
    const diagnostics = collectDiagnostics();
    diagnostics.report("ref-loop", place, { reference: "#/a" });
    expect(diagnostics.all).toMatchObject([{ code: "ref-loop", severity: "warning", place }]);
    expect(diagnostics.all[0]!.message).toContain('"#/a"');
    expect(diagnostics.hasErrors).toBe(false);
  });

  it("says the same thing once, and different things each", () => {
    const diagnostics = collectDiagnostics();
    diagnostics.report("ref-loop", place, { reference: "#/a" });
    diagnostics.report("ref-loop", { ...place }, { reference: "#/a" });
    diagnostics.report("ref-loop", { ...place, pointer: "/b" }, { reference: "#/a" });
    diagnostics.report("ref-loop", place, { reference: "#/b" });
    expect(diagnostics.all).toHaveLength(3);
  });

  it("makes errors of warnings when strict", () => {
    const diagnostics = collectDiagnostics({ strict: true });
    diagnostics.report("ref-loop", place, { reference: "#/a" });
    expect(diagnostics.hasErrors).toBe(true);
    expect(diagnostics.all[0]!.severity).toBe("error");
  });

  it("does not fill holes from what a detail says, nor from prototypes", () => {
    const diagnostics = collectDiagnostics();
    diagnostics.report("file-not-found", undefined, { file: "{toString} {file} $&" });
    expect(diagnostics.all[0]!.message).toBe("The file {toString} {file} $& does not exist.");
  });
});

describe("rendering", () => {
  const lines = ["openapi: 3.1.0", "paths:", "  /a:", "    $ref: nowhere"];

  function render(column: number, text: readonly string[] = lines, line = 4): string {
    const diagnostics = collectDiagnostics();
    diagnostics.locateWith(() => ({ line, column, textOf: (at) => text[at - 1] }));
    diagnostics.report("bad-ref", place, { reference: "nowhere" });
    return renderDiagnostics(diagnostics);
  }

  it("shows code, place, message, frame and remedy", () => {
    expect(render(5)).toBe(
      [
        "error[bad-ref] api.yaml:4:5",
        '  The reference "nowhere" leads nowhere.',
        "    2 | paths:",
        "    3 |   /a:",
        "  > 4 |     $ref: nowhere",
        "      |     ^",
        "  help: Correct the path or the pointer: there is no such node in that file.",
        "",
      ].join("\n"),
    );
  });

  it("cuts long lines around the place", () => {
    const text = `${"x".repeat(5000)}HERE${"y".repeat(5000)}`;
    const frame = render(5001, [text], 1).split("\n");
    expect(Math.max(...frame.map((line) => line.length))).toBeLessThan(130);
    const at = frame.find((line) => line.includes("^"))!.indexOf("^");
    expect(frame.find((line) => line.includes("HERE"))!.slice(at, at + 4)).toBe("HERE");
  });

  it("lets no control character of a document reach the terminal", () => {
    const diagnostics = collectDiagnostics();
    const reference = "\u001b[31mred\u0007\u202e";
    diagnostics.report("bad-ref", { file: "a\u001b.yaml", pointer: "" }, { reference });
    // oxlint-disable-next-line no-control-regex
    expect(renderDiagnostics(diagnostics)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it("counts what there is too much of, and shows every error", () => {
    const diagnostics = collectDiagnostics();
    for (const name of ["a", "b", "c"]) {
      diagnostics.report("no-responses", { file: "api.yaml", pointer: `/${name}` }, {});
      diagnostics.report("bad-ref", place, { reference: name });
    }
    const codes = renderDiagnostics(diagnostics, { most: 1 })
      .split("\n")
      .filter((line) => !line.startsWith(" ") && line !== "");
    expect(codes).toEqual([
      "warning[no-responses] api.yaml#/a",
      ...Array.from({ length: 3 }, () => "error[bad-ref] api.yaml#/paths"),
      "… and 2 more of [no-responses]: quillgen lint shows them all.",
    ]);
  });

  it("colours only when asked", () => {
    const diagnostics = collectDiagnostics();
    diagnostics.report("bad-ref", place, { reference: "x" });
    expect(renderDiagnostics(diagnostics)).not.toContain("\u001b");
    expect(renderDiagnostics(diagnostics, { colour: true })).toContain("\u001b[31merror[bad-ref]");
  });
});

it("gives plain JSON with line and column", () => {
  const diagnostics = collectDiagnostics();
  diagnostics.locateWith(({ pointer }) =>
    pointer ? { line: 2, column: 3, textOf: () => undefined } : undefined,
  );
  diagnostics.report("bad-ref", place, { reference: "x" });
  diagnostics.report("syntax-error", { file: "b", pointer: "", line: 7, column: 1 }, {});
  diagnostics.report("remote-refused", undefined, { url: "http://a" });
  expect(diagnosticsToJson(diagnostics)).toMatchObject([
    { code: "bad-ref", severity: "error", file: "api.yaml", pointer: "/paths", line: 2, column: 3 },
    { code: "syntax-error", line: 7, column: 1 },
    { code: "remote-refused", message: expect.stringContaining("http://a") },
  ]);
  expect(diagnosticsToJson(diagnostics)[2]).not.toHaveProperty("file");
});

it("has a catalogue without a code twice, each area in alphabetical order", () => {
  const codes = Object.values(areas).map((entries) => Object.keys(entries));
  for (const area of codes) expect(area).toEqual(area.toSorted());
  expect(codes.flat().toSorted()).toEqual(Object.keys(catalogue).toSorted());
});

it("has a message and a remedy for each code", () => {
  for (const [code, { message, remedy }] of Object.entries(catalogue)) {
    expect(message, code).toMatch(/^\S.*\S$/s);
    expect(remedy, code).toMatch(/^\S.*\S$/s);
  }
});
