import { relative } from "node:path";
import { ts } from "ts-morph";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { findCalls } from "./find-calls.js";
import { openProgram, type ProgramRequest } from "./open-program.js";
import type { CalledOperation, ScopeUsage, Site } from "./usage.js";
import { widerScope } from "./wider-scope.js";

export interface ScopesRequest extends ProgramRequest {
  /** No scope includes another one: each that an operation names is in the set. */
  readonly exact?: boolean | undefined;
}

/**
 * The scopes that the operations need which a TypeScript program calls. Undefined where there is no program;
 * `diagnostics` tells why.
 */
export function findScopes(
  request: ScopesRequest,
  diagnostics: Diagnostics,
): ScopeUsage | undefined {
  const opened = openProgram(request, diagnostics);
  if (opened === undefined) return undefined;
  const { files, program } = opened;
  const siteOf = (node: ts.Node): Site => {
    const file = node.getSourceFile();
    const { line, character } = file.getLineAndCharacterOfPosition(node.getStart());
    const path = relative(request.cwd, file.fileName).replaceAll("\\", "/");
    return { file: path, line: line + 1, column: character + 1 };
  };
  const operations = new Map<string, CalledOperation>();
  const unsure: Site[] = [];
  for (const use of findCalls(files, program)) {
    if (use.kind === "unsure") {
      unsure.push(siteOf(use.node));
      continue;
    }
    const { id, scopes } = use.op;
    const sites = operations.get(id)?.sites ?? [];
    const site = { ...siteOf(use.node), form: use.kind };
    operations.set(id, { id, scopes, sites: [...sites, site] });
  }
  const called = [...operations.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...leastOf(called, request.exact ?? false),
    operations: called,
    unsure,
    unresolved: files.flatMap((file) =>
      unresolvedOf(file, program).map((node) => ({ ...siteOf(node), module: node.text })),
    ),
    files: files.length,
  };
}

/** The scopes that the operations name, without those that come with another one. */
function leastOf(
  called: readonly CalledOperation[],
  isExact: boolean,
): Pick<ScopeUsage, "scopes" | "included"> {
  const named = new Set(called.flatMap(({ scopes }) => scopes).toSorted());
  const included = [...named].flatMap((scope) => {
    const wider = isExact ? undefined : widerScope(scope);
    return wider !== undefined && named.has(wider) ? [{ scope, in: wider }] : [];
  });
  for (const { scope } of included) named.delete(scope);
  return { scopes: [...named], included };
}

/** The modules that a file takes names of, and that are not there. */
function unresolvedOf(file: ts.SourceFile, program: ts.Program): readonly ts.StringLiteral[] {
  const checker = program.getTypeChecker();
  return file.statements.flatMap((statement) => {
    const isTaking =
      (ts.isImportDeclaration(statement) && statement.importClause !== undefined) ||
      ts.isExportDeclaration(statement);
    const module = isTaking ? statement.moduleSpecifier : undefined;
    if (module === undefined || !ts.isStringLiteral(module)) return [];
    return checker.getSymbolAtLocation(module) === undefined ? [module] : [];
  });
}
