import { describe, expect, it } from "vitest";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import { diffDocuments } from "../../generator/diff/diff-documents.js";
import type { Finding } from "../../generator/diff/finding.js";
import { disagreements } from "./disagreements.js";
import { pairsOf } from "./pairs.js";

const corpus = process.env["QUILLGEN_CORPUS"];

async function findingsOf(base: string, revision: string): Promise<readonly Finding[] | undefined> {
  const diagnostics = collectDiagnostics();
  const difference = await diffDocuments({ base, revision, read: { cwd: corpus! } }, diagnostics);
  return difference?.findings;
}

describe.runIf(corpus)("pairs of others", () => {
  it("gives the verdicts that are known, but for those that are explained", async () => {
    const rows: string[] = [];
    const others: string[] = [];
    for (const { base, breaking, isPolicy, name, revision } of pairsOf(corpus!)) {
      const findings = await findingsOf(base, revision);
      const found = findings?.some(({ severity }) => severity === "breaking");
      const isKnown = breaking !== null && !isPolicy;
      if (isKnown && found !== breaking) others.push(name);
      const mark = !isKnown ? "-" : found === breaking ? "same" : "OTHER";
      const codes = [...new Set(findings?.map(({ code, severity }) => `${severity} ${code}`))];
      const expected = breaking === null ? "unknown" : String(breaking);
      const told = [expected.padEnd(8), String(found).padEnd(10), mark.padEnd(6)].join("");
      rows.push(`${told}${name}\n${"".padEnd(24)}${codes.slice(0, 6).join(", ")}`);
    }
    process.stdout.write(`expected found\n${rows.join("\n")}\n`);
    expect(others.toSorted()).toEqual(Object.keys(disagreements).toSorted());
  });
});

it.skipIf(corpus)("pairs of others: not run, because QUILLGEN_CORPUS is not set", () => {
  expect(corpus).toBeUndefined();
});
