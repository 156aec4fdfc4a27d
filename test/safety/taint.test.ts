import { describe, expect, it } from "vitest";
import { unsafeBecause } from "../../generator/output/safe-path.js";
import { modes, positions, tainted } from "../../generator/testing/check-taint.js";
import { generateTexts } from "./generate-texts.js";
import {
  countMarks,
  escapesOfModule,
  escapesOfPage,
} from "../../generator/testing/taint/find-escapes.js";
import { payloads } from "../../generator/testing/taint/payloads.js";

const templates = ["types", "client", "react-query", "openapi", "package files"] as const;
const seen = new Map<string, Set<string>>();
let exact = 0;

describe(`${positions.length} positions × ${payloads.length} payloads × ${templates.length} templates`, () => {
  it.each(payloads.flatMap((payload) => modes.map((mode) => ({ ...payload, mode }))))(
    "$name, $mode",
    async ({ text, mode }) => {
      const { document, values } = tainted(text, mode);
      const { files, diagnostics } = await generateTexts(document);
      expect(diagnostics.all.filter(({ severity }) => severity === "error")).toEqual([]);
      const escapes: string[] = [];
      for (const [name, { path, kind, text: made }] of files!) {
        expect(unsafeBecause(path)).toBeUndefined();
        if (path.includes("/runtime/")) {
          expect(countMarks(made)).toBe(0);
          continue;
        }
        remember(name, made);
        if (kind === "typescript") {
          const { found, literals } = escapesOfModule(name, made, { strict: true });
          escapes.push(...found);
          exact += literals.filter((literal) =>
            values.some((value) => literal.includes(value)),
          ).length;
        } else if (kind === "markdown") {
          escapes.push(...(await escapesOfPage(name, made, { strict: true })));
        } else {
          const { exports = {}, ...others } = JSON.parse(made) as { exports?: object };
          expect(countMarks(JSON.stringify(others))).toBe(0);
          for (const key of Object.keys(exports)) expect(key).toMatch(/^\.(\/[\w./-]+)?$/);
        }
      }
      expect(escapes).toEqual([]);
    },
  );
});

// Nobody would notice if payloads got lost on the way.
it("payloads reach the output from most positions, whole", () => {
  const counts = templates.map((template) => `${template} ${seen.get(template)?.size ?? 0}`);
  const reached = new Set([...seen.values()].flatMap((set) => [...set]));
  console.info(
    `${positions.length} positions × ${payloads.length} payloads × ${templates.length} templates, in two modes. ` +
      `Positions that reach the output: ${reached.size} (${counts.join(", ")}); ` +
      `string literals that hold a payload exactly: ${exact}.`,
  );
  expect(positions.length).toBeGreaterThanOrEqual(150);
  expect(reached.size).toBeGreaterThanOrEqual(80);
  for (const template of templates) expect(seen.get(template)!.size).toBeGreaterThanOrEqual(10);
  expect(exact).toBeGreaterThanOrEqual(1000);
});

function remember(name: string, text: string): void {
  const template = templateOf(name);
  let reached = seen.get(template);
  if (reached === undefined) seen.set(template, (reached = new Set()));
  for (const [, index] of text.matchAll(/pwned(\d+)/gi)) reached.add(positions[Number(index)]!);
}

function templateOf(name: string): (typeof templates)[number] {
  if (/^api\/src\/(models|types\/.*)\.ts$/.test(name)) return "types";
  if (name === "api/src/openapi.ts") return "openapi";
  if (name.startsWith("api/src/")) return "client";
  return name.startsWith("queries/src/") ? "react-query" : "package files";
}
