import ts from "typescript";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import { generate } from "../../generator/generate.js";
import { client, types } from "../../templates/index.js";

/** Generates the types and the client of a document, as files by path; undefined where that is not possible. */
export async function sourcesOf(
  spec: string,
  cwd: string,
): Promise<ReadonlyMap<string, string> | undefined> {
  const targets = [{ folder: "/out", templates: [types(), client()] }];
  const generation = await generate({ spec, cwd, targets }, collectDiagnostics());
  return generation && new Map(generation.outputs[0]!.files.map(({ path, text }) => [path, text]));
}

/** Everything that a generated package exports, as the compiler sees it. */
export interface Surface {
  readonly checker: ts.TypeChecker;
  readonly base: ReadonlyMap<string, ts.Symbol>;
  readonly revision: ReadonlyMap<string, ts.Symbol>;
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.asynciterable.d.ts"],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

/** Compiles two packages side by side, with further files; nothing is on a disk. */
export function compilePackages(
  base: ReadonlyMap<string, string>,
  revision: ReadonlyMap<string, string>,
  further: ReadonlyMap<string, string> = new Map(),
): { readonly program: ts.Program; readonly surface: Surface } {
  const files = new Map<string, string>([
    ["/package.json", `{ "type": "module" }`],
    ...[...base].map(([path, text]) => [`/base/${path}`, text] as const),
    ...[...revision].map(([path, text]) => [`/revision/${path}`, text] as const),
    ...further,
  ]);
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.getCurrentDirectory = () => "/";
  host.directoryExists = () => true;
  host.getSourceFile = (path, languageVersion, onError, shouldCreate) => {
    const text = files.get(path);
    return text === undefined
      ? getSourceFile(path, languageVersion, onError, shouldCreate)
      : ts.createSourceFile(path, text, languageVersion, true);
  };
  const roots = ["/base/index.ts", "/revision/index.ts", ...further.keys()];
  const program = ts.createProgram({ rootNames: roots, options, host });
  const checker = program.getTypeChecker();
  const exportsOf = (path: string): ReadonlyMap<string, ts.Symbol> => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(path)!);
    const symbols = module === undefined ? [] : checker.getExportsOfModule(module);
    return new Map(symbols.map((symbol) => [symbol.name, symbol]));
  };
  const surface = {
    checker,
    base: exportsOf("/base/index.ts"),
    revision: exportsOf("/revision/index.ts"),
  };
  return { program, surface };
}

/** The type that an exported name stands for. */
export function declaredType({ checker }: Surface, symbol: ts.Symbol): ts.Type {
  const target =
    (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
  return checker.getDeclaredTypeOfSymbol(target);
}
