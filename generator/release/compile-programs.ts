import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import type { Program } from "./last-programs.js";

const settings: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  jsx: ts.JsxEmit.ReactJSX,
  types: ["node"],
};

/**
 * Type-checks programs in a folder, against the packages in its `node_modules`. What the compiler says of each, by
 * file; nothing of those that are fine.
 */
export function compilePrograms(
  folder: string,
  programs: readonly Program[],
): ReadonlyMap<string, readonly string[]> {
  const own = join(folder, "programs");
  mkdirSync(own);
  writeFileSync(join(own, "package.json"), JSON.stringify({ type: "module" }));
  const paths = programs.map(({ file, text }) => {
    const path = join(own, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  });
  const program = ts.createProgram(paths, {
    ...settings,
    typeRoots: [join(folder, "node_modules/@types")],
  });
  const said = programs.map(({ file }, index): [string, string[]] => {
    const source = program.getSourceFile(paths[index]!)!;
    const found = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ];
    return [
      file,
      found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
    ];
  });
  return new Map(said.filter(([, messages]) => messages.length > 0));
}
