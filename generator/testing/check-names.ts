import { posix } from "node:path";
import ts from "typescript";
import type { OutputFile } from "../emit/file.js";
import { entriesFile } from "./cast-document.js";

/** An operation that has to do with no other. */
const unrelated = {
  get: {
    tags: ["unrelatedThings"],
    operationId: "unrelatedThings.retrieve",
    parameters: [{ name: "unrelated_id", in: "path", required: true, schema: { type: "string" } }],
    responses: {
      200: {
        description: "",
        content: { "application/json": { schema: { type: "object", properties: { a: {} } } } },
      },
    },
  },
};

/** The document with an operation more, before all others. */
export function withUnrelated(document: object): object {
  const { paths = {} } = document as { readonly paths?: object };
  return { ...document, paths: { "/unrelated-things/{unrelated_id}": unrelated, ...paths } };
}

/**
 * An overlay that adds an operation to a document of any dialect, after all others: for documents that stand in files,
 * which may refer to each other.
 */
export const unrelatedOverlay: object = {
  overlay: "1.0.0",
  info: { title: "Something unrelated", version: "1" },
  actions: [
    {
      target: "$",
      update: {
        paths: {
          "/unrelated-things": {
            get: {
              tags: ["unrelatedThings"],
              operationId: "unrelatedThings.list",
              responses: { 200: { description: "" } },
            },
          },
        },
      },
    },
  ],
};

/** Public names that are gone where only something unrelated was added. */
export function compareNames(
  before: readonly OutputFile[],
  after: readonly OutputFile[],
): readonly string[] {
  const later = new Map(after.map((file) => [file.path, file]));
  return publicModules(before).flatMap((file) => {
    const other = later.get(file.path);
    if (other === undefined) return [`an unrelated operation makes ${file.path} go`];
    const names = exportsOf(other);
    return [...exportsOf(file)]
      .filter((name) => !names.has(name))
      .map((name) => `an unrelated operation makes ${name} of ${file.path} go`);
  });
}

/** The modules that templates expose, and those that they export whole; all where none is exposed. */
function publicModules(files: readonly OutputFile[]): readonly OutputFile[] {
  const modules = new Map(
    files.filter(({ kind }) => kind === "typescript").map((file) => [file.path, file]),
  );
  const entries = files
    .filter(({ path }) => entriesFile.test(path))
    .flatMap(({ text }) => Object.values(JSON.parse(text) as Record<string, string>));
  if (entries.length === 0) return [...modules.values()];
  const found = new Set<OutputFile>();
  const add = (path: string): void => {
    const module = modules.get(posix.normalize(path));
    if (module === undefined || found.has(module)) return;
    found.add(module);
    for (const [, from] of module.text.matchAll(/^export (?:type )?\*.* from "(.*)\.js";$/gm)) {
      add(posix.join(posix.dirname(module.path), `${from}.ts`));
    }
  };
  entries.forEach(add);
  return [...found];
}

/** The names that a module exports, with what it exports whole: `* from "./models.js"`. */
function exportsOf({ path, kind, text }: OutputFile): ReadonlySet<string> {
  const names = new Set<string>();
  if (kind !== "typescript") return names;
  for (const statement of ts.createSourceFile(path, text, ts.ScriptTarget.ESNext).statements) {
    if (ts.isExportDeclaration(statement)) {
      const clause = statement.exportClause;
      if (clause === undefined) {
        const { text: from } = statement.moduleSpecifier as ts.StringLiteral;
        names.add(`* from ${JSON.stringify(from)}`);
      } else if (ts.isNamedExports(clause)) {
        for (const { name } of clause.elements) names.add(name.text);
      } else names.add(clause.name.text);
    } else if (ts.canHaveModifiers(statement)) {
      const modifiers = ts.getModifiers(statement) ?? [];
      if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
      if (ts.isVariableStatement(statement)) {
        for (const { name } of statement.declarationList.declarations) {
          if (ts.isIdentifier(name)) names.add(name.text);
        }
      } else {
        const { name } = statement as ts.DeclarationStatement;
        names.add(name !== undefined && ts.isIdentifier(name) ? name.text : "default");
      }
    }
  }
  return names;
}
