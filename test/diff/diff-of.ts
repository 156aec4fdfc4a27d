import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import { diffDocuments } from "../../generator/diff/diff-documents.js";
import type { Finding } from "../../generator/diff/finding.js";
import { memoryFiles } from "../read/memory-files.js";

/** The findings between two documents that are given as YAML, \`base.yaml\` and \`revision.yaml\`. */
export async function diffOf(base: string, revision: string): Promise<readonly Finding[]> {
  const files = memoryFiles({ "base.yaml": base, "revision.yaml": revision });
  const diagnostics = collectDiagnostics();
  const read = { cwd: "/project", files };
  const request = { base: "base.yaml", revision: "revision.yaml", read };
  const difference = await diffDocuments(request, diagnostics);
  if (difference === undefined) throw new Error(diagnostics.all.map((each) => each.message).join());
  return difference.findings;
}
