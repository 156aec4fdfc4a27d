import { describe, expect, it } from "vitest";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import { diffDocuments } from "../../generator/diff/diff-documents.js";
import type { Finding } from "../../generator/diff/finding.js";
import { literalOf } from "./literals.js";
import { compilePackages, declaredType, sourcesOf, type Surface } from "./packages.js";
import { pairsOf } from "./pairs.js";

const corpus = process.env["QUILLGEN_CORPUS"];

/** The exported names whose users stop compiling, with the reason. */
function breaksOf(
  base: ReadonlyMap<string, string>,
  revision: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const { surface } = compilePackages(base, revision);
  const breaks = new Map<string, string>();
  for (const [name, symbol] of surface.base) {
    const there = surface.revision.get(name);
    if (there === undefined) {
      breaks.set(name, "its export is gone");
      continue;
    }
    const [was, is] = [declaredType(surface, symbol), declaredType(surface, there)];
    const { checker } = surface;
    if (name.endsWith("Input") && !checker.isTypeAssignableTo(was, is))
      breaks.set(name, "what was passed does not fit");
    if (/(Output|Errors)$/.test(name) && !checker.isTypeAssignableTo(is, was))
      breaks.set(name, "what comes back does not fit");
  }
  for (const name of refusedLiterals(base, revision, surface))
    if (!breaks.has(name)) breaks.set(name, "a literal that was written for it is refused");
  return breaks;
}

/** Inputs for which a literal with every member compiles with the old package, and not with the new one. */
function refusedLiterals(
  base: ReadonlyMap<string, string>,
  revision: ReadonlyMap<string, string>,
  surface: Surface,
): readonly string[] {
  const names: string[] = [];
  const lines: string[] = [];
  for (const [name, symbol] of surface.base) {
    if (!name.endsWith("Input") || !surface.revision.has(name)) continue;
    const literal = literalOf(declaredType(surface, symbol), surface.checker);
    if (literal === undefined) continue;
    names.push(name);
    lines.push(`export const ${name}: package.${name} = ${literal};`);
  }
  const user = (folder: string): string =>
    [`import type * as package_ from "./${folder}/index.js";`, ...lines]
      .join("\n")
      .replaceAll(": package.", ": package_.");
  const further = new Map(
    ["base", "revision"].map((folder) => [`/${folder}-user.ts`, user(folder)]),
  );
  const { program } = compilePackages(base, revision, further);
  const failing = (folder: string): ReadonlySet<number> => {
    const file = program.getSourceFile(`/${folder}-user.ts`)!;
    const found = program.getSemanticDiagnostics(file);
    return new Set(found.map(({ start }) => file.getLineAndCharacterOfPosition(start!).line - 1));
  };
  const [before, after] = [failing("base"), failing("revision")];
  return names.filter((_, index) => after.has(index) && !before.has(index));
}

function isReported(findings: readonly Finding[], name: string): boolean {
  return findings.some(
    ({ reaches, severity, shows }) =>
      severity === "breaking" && shows === "compile" && reaches.symbols.includes(name),
  );
}

describe.runIf(corpus)("what stops a user's code from compiling", () => {
  it("is reported as breaking, over all pairs", { timeout: 600_000 }, async () => {
    const missing: string[] = [];
    let breaks = 0;
    let compared = 0;
    const unusable: string[] = [];
    for (const { base, name, revision } of pairsOf(corpus!)) {
      const request = { base, revision, read: { cwd: corpus! } };
      const difference = await diffDocuments(request, collectDiagnostics());
      const sources = [await sourcesOf(base, corpus!), await sourcesOf(revision, corpus!)] as const;
      const [before, after] = sources;
      if (!difference || !before || !after) {
        unusable.push(name);
        continue;
      }
      compared += 1;
      for (const [symbol, reason] of breaksOf(before, after)) {
        breaks += 1;
        if (!isReported(difference.findings, symbol)) missing.push(`${name} ${symbol}: ${reason}`);
      }
    }
    process.stdout.write(
      `${compared} pairs compiled, ${breaks} breaks; not generated: ${unusable.join(", ")}\n`,
    );
    expect(missing).toEqual([]);
  });
});

it.skipIf(corpus)("compile breaks: not run, because QUILLGEN_CORPUS is not set", () => {
  expect(corpus).toBeUndefined();
});
