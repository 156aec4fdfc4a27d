import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { packageSources } from "../package-sources.js";
import { repository } from "../spec/documents.js";

/** A program with a mark behind each name that is hovered over. */
const program = `import { createPostHog, datasets } from "@quillgen/posthog";
const posthog = createPostHog({ auth: "phx_key", context: { project_id: "1" } });
const page/*page*/ = await posthog.datasets/*resource*/.list/*list*/({ limit/*limit*/: 1 });
const dataset/*dataset*/ = await posthog.datasets.retrieve/*retrieve*/({ id: "1" });
dataset.name/*name*/;
dataset.deleted/*deleted*/;
posthog.datasets.destroy/*destroy*/;
posthog.environments.datasets.retrieve/*deprecated*/;
posthog.exports.content/*content*/;
const { source_type/*source_type*/ } = await posthog.externalDataSources.retrieve({ id: "1" });
datasets.list/*alone*/;
const outcome/*outcome*/ = await posthog.prompts.archive({ prompt_name: "a" }).result();
`;

test("hovers are what a person can read", async () => {
  const file = join(import.meta.dirname, "hovers-program.ts");
  const service = ts.createLanguageService(hostOf(file, program));
  expect(service.getSemanticDiagnostics(file).map(({ messageText }) => messageText)).toEqual([]);
  const hovers = [...program.matchAll(/\/\*(\w+)\*\//g)].map((match) => {
    const info = service.getQuickInfoAtPosition(file, match.index - 1)!;
    const line = program
      .slice(0, match.index)
      .split("\n")
      .at(-1)!
      .replaceAll(/\/\*\w+\*\//g, "");
    const shown = [
      ts.displayPartsToString(info.displayParts),
      ts.displayPartsToString(info.documentation),
      ...(info.tags ?? []).map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text)}`),
    ].filter((text) => text.trim() !== "");
    return `## ${match[1]}\n\n\`${line.trim()}\`\n\n\`\`\`ts\n${shown.join("\n\n")}\n\`\`\`\n`;
  });
  await expect(`# Hovers\n\n${hovers.join("\n")}`).toMatchFileSnapshot("hovers.md");
});

function hostOf(file: string, text: string): ts.LanguageServiceHost {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
    types: [],
    strict: true,
    noEmit: true,
    paths: Object.fromEntries(packageSources().map(([name, source]) => [name, [source]])),
  };
  const read = (path: string) => (path === file ? text : ts.sys.readFile(path));
  return {
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) => {
      const found = read(path);
      return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
    },
    getCurrentDirectory: () => repository,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    readFile: read,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  };
}
