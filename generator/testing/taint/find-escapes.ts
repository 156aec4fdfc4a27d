import { parsers } from "prettier/plugins/markdown";
import ts from "typescript";

/** Marks in a text: `pwned17` and what naming made of it, `Pwned17Pet`. */
const mark = /pwned\d+/gi;

/** How many marks there are. */
export function countMarks(text: string): number {
  return text.match(mark)?.length ?? 0;
}

const hasMark = (text: string) => countMarks(text) > 0;

/** What a module says, apart from its text. */
export interface Escapes {
  /** What is wrong; empty where marks occur in literals, comments and names only. */
  readonly found: readonly string[];
  /** The values of the string literals that have a mark. */
  readonly literals: readonly string[];
}

const statements = new Set([
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.VariableStatement,
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
]);

const tagNames = new Set(["default", "deprecated", "see"]);
/** Tags that mean something to compilers. */
const directives = /^(?:import|jsx\w*|ts-\w+)$/;

/**
 * Looks for text of the document that became code in a module. Every mark has to stand in a name, a string
 * literal or a comment, never in the text of a template literal, a regular expression or JSX; no function of
 * that name may be called. `strict`: nothing may be there that the built-in templates would not print: no call but of functions
 * that the module imports or declares, no statement but declarations, no tag but three.
 */
export function escapesOfModule(
  path: string,
  text: string,
  { strict }: { readonly strict: boolean },
): Escapes {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true) as ts.SourceFile & {
    readonly parseDiagnostics: readonly ts.Diagnostic[];
    readonly commentDirectives?: readonly unknown[];
    readonly pragmas: ReadonlyMap<string, unknown>;
  };
  const found: string[] = [];
  const literals: string[] = [];
  const complain = (what: string, node?: ts.Node) =>
    found.push(`${path}: ${what}${node ? `: ${node.getText(file).slice(0, 100)}` : ""}`);

  for (const { messageText } of file.parseDiagnostics) complain(`does not parse: ${messageText}`);
  if (file.commentDirectives?.length) complain("has a directive");
  if (strict ? file.pragmas.size > 0 : hasMark(JSON.stringify([...file.pragmas]))) {
    complain(`has a pragma: ${[...file.pragmas.keys()]}`);
  }
  for (const statement of strict ? file.statements : []) {
    if (!statements.has(statement.kind)) complain("an unusual statement", statement);
  }

  const declared = declaredNames(file);
  const isOpenapi = path.endsWith("openapi.ts");
  let accounted = 0;
  const comments = new Map<number, string>();
  const visit = (node: ts.Node): void => {
    for (const range of [
      ...(ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.getEnd()) ?? []),
    ]) {
      comments.set(range.pos, text.slice(range.pos, range.end));
    }
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
      accounted += countMarks(node.text);
    } else if (ts.isStringLiteral(node)) {
      accounted += countMarks(node.text);
      if (hasMark(node.text)) literals.push(node.text);
      if (isModuleName(node) && !/^[\w@./-]+$/.test(node.text)) complain("an unsafe module", node);
    } else if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const { expression } = node;
      const isOwn = ts.isIdentifier(expression) && declared.has(expression.text);
      const isMark = ts.isIdentifier(expression) && /^pwned\d+$/.test(expression.text);
      if (isMark || (strict && (!isOwn || hasMark(expression.getText(file))))) {
        complain("a call", node);
      }
    } else if (!strict) {
      // Marks in what else there is are missed when they are counted.
    } else if (
      ts.isTemplateExpression(node) ||
      ts.isTemplateLiteralTypeNode(node) ||
      ts.isTaggedTemplateExpression(node) ||
      ts.isRegularExpressionLiteral(node) ||
      ts.isImportTypeNode(node) ||
      ts.isExpressionStatement(node) ||
      ts.isComputedPropertyName(node) ||
      ts.isDecorator(node)
    ) {
      complain(`a ${ts.SyntaxKind[node.kind]}`, node);
    }
    // openapi-typescript leaves the tags of descriptions as they are.
    for (const { tagName } of isOpenapi ? [] : ts.getJSDocTags(node)) {
      const isTagFine = strict ? tagNames.has(tagName.text) : !directives.test(tagName.text);
      if (!isTagFine) complain(`a tag @${tagName.text}`, node);
    }
    // `getChildren` gives the tokens as well, whose comments count.
    for (const child of node.getChildren(file)) {
      const isDoc =
        child.kind >= ts.SyntaxKind.FirstJSDocNode && child.kind <= ts.SyntaxKind.LastJSDocNode;
      if (!isDoc) visit(child);
    }
  };
  visit(file);
  for (const comment of comments.values()) {
    accounted += countMarks(comment);
    if (hasMark(comment) && !comment.startsWith("/**")) complain(`a mark in ${comment}`);
    // oxlint-disable-next-line no-control-regex
    if (/[\u0000-\u0008\u000b-\u001f\u2028\u2029]/.test(comment)) complain("a control character");
  }
  const all = countMarks(text);
  if (accounted !== all) complain(`${all - accounted} of ${all} marks stand elsewhere`);
  return { found, literals };
}

function isModuleName(node: ts.StringLiteral): boolean {
  return ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent);
}

/** The functions that a module may call: what it imports, and what it declares itself. */
function declaredNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) names.add(statement.name.text);
    if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) names.add(name.getText(file));
    }
    const bindings = ts.isImportDeclaration(statement) && statement.importClause?.namedBindings;
    if (bindings && ts.isNamedImports(bindings)) {
      for (const { name } of bindings.elements) names.add(name.text);
    }
  }
  return names;
}

/** Whether a function is called by the name of a mark; that of a method may have one. */
function callsMark(node: ts.Node): boolean {
  const isCall = ts.isCallExpression(node) && ts.isIdentifier(node.expression);
  if (isCall && /^pwned\d+$/.test(node.expression.getText())) return true;
  return ts.forEachChild(node, (child) => callsMark(child) || undefined) ?? false;
}

interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly lang?: string | null;
  readonly children?: readonly MarkdownNode[];
}

const leaves = new Set(["text", "sentence", "word", "inlineCode", "code"]);

/**
 * Looks for marks in a Markdown page that are more than text or code: HTML, links, headings of their own. `strict`:
 * code with marks is TypeScript.
 */
export async function escapesOfPage(
  path: string,
  text: string,
  { strict }: { readonly strict: boolean },
): Promise<readonly string[]> {
  const root = (await parsers.markdown.parse(text, {} as never)) as MarkdownNode;
  const found: string[] = [];
  let accounted = 0;
  const visit = (node: MarkdownNode): void => {
    if (node.children) {
      const { children: _, ...own } = node;
      if (hasMark(JSON.stringify(own))) found.push(`${path}: a ${node.type}`);
      node.children.forEach(visit);
      return;
    }
    if (leaves.has(node.type)) accounted += countMarks(node.value ?? "");
    else if (hasMark(JSON.stringify(node))) found.push(`${path}: a ${node.type}: ${node.value}`);
    if (node.type === "code" && /^tsx?$/.test(node.lang ?? "")) {
      const name = `block.${node.lang}`;
      const block = ts.createSourceFile(name, node.value!, ts.ScriptTarget.ESNext, true);
      const { parseDiagnostics } = block as never as { parseDiagnostics: readonly unknown[] };
      if (parseDiagnostics.length > 0)
        found.push(`${path}: code that does not parse: ${node.value}`);
      if (callsMark(block)) found.push(`${path}: a call in ${node.value}`);
    } else if (strict && node.type === "code" && hasMark(node.value ?? "")) {
      found.push(`${path}: a block of code: ${node.value}`);
    }
  };
  visit(root);
  const all = countMarks(text);
  if (accounted !== all) found.push(`${path}: ${all - accounted} of ${all} marks stand elsewhere`);
  return found;
}
