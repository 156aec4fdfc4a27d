import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository, scratch } from "../harness/scratch.ts";
import { quillgenProgram } from "../tools/quillgen.ts";
import { githubCalls, ownCalls, type ProgramCall } from "./calls.ts";
import type { BenchDocument } from "./document.ts";

/** Documents by the name that `--docs` takes. */
export const documentNames = ["quillgen", "posthog", "openai", "github"] as const;

const corpusFiles: readonly [
  name: string,
  label: string,
  file: string,
  calls: readonly ProgramCall[],
][] = [
  ["posthog", "PostHog 2023", "posthog-2023.yaml", []],
  ["openai", "OpenAI", "openai.yaml", []],
  ["github", "GitHub REST", "github-rest.json", githubCalls],
];

/** The documents that are there, and what is missing, as sentences. */
export function findDocuments(wanted: readonly string[]): {
  documents: readonly BenchDocument[];
  missing: readonly string[];
} {
  const documents: BenchDocument[] = [];
  const missing: string[] = [];
  const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
  if (isWanted("quillgen")) {
    try {
      documents.push(bundleOurs());
    } catch (error) {
      const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
      missing.push(`Our spec could not be bundled: ${reason}`);
    }
  }
  const corpus = process.env["QUILLGEN_CORPUS"];
  for (const [name, label, path, calls] of corpusFiles) {
    if (!isWanted(name)) continue;
    const file = corpus && join(corpus, path);
    if (file && existsSync(file)) documents.push(describe(name, label, file, calls));
    else missing.push(`${label} (${path}) is not in the folder that QUILLGEN_CORPUS names.`);
  }
  return { documents, missing };
}

/** Our spec with its overlay as one document, as `quillgen bundle` prints it for the peers. */
function bundleOurs(): BenchDocument {
  const spec = join(repository, "spec", "openapi.yaml");
  const overlay = join(repository, "spec", "corrections.overlay.yaml");
  mkdirSync(join(scratch, "documents"), { recursive: true });
  const file = join(scratch, "documents", "posthog.json");
  const args = [quillgenProgram, "bundle", spec, "--overlay", overlay, "--format", "json"];
  const text = execFileSync(process.execPath, args, { maxBuffer: 1e9, stdio: "pipe" });
  writeFileSync(file, text);
  return {
    ...describe("quillgen", "Our spec", file, ownCalls),
    own: { file: spec, overlays: [overlay] },
  };
}

function describe(
  name: string,
  label: string,
  file: string,
  calls: readonly ProgramCall[],
): BenchDocument {
  const operations = countOperations(readFileSync(file, "utf8"), file.endsWith(".json"));
  return { name, label, file, bytes: statSync(file).size, operations, calls };
}

/** Operations of a document: in YAML by indentation, which holds for the documents here. */
function countOperations(text: string, isJson: boolean): number {
  if (!isJson)
    return (text.match(/^ {4}(?:get|put|post|delete|options|head|patch|trace):/gmu) ?? []).length;
  const { paths = {} } = JSON.parse(text) as { paths?: Record<string, Record<string, unknown>> };
  const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);
  const names = Object.values(paths).flatMap((item) => Object.keys(item));
  return names.filter((name) => methods.has(name)).length;
}
