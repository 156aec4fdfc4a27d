import { ts } from "ts-morph";
import { aliased, createResolver, type CallableOperation } from "./resolve-operations.js";

/** A use of an operation, or a choice among several that is made at run time. */
export type Use =
  | { readonly kind: "called" | "passed"; readonly op: CallableOperation; readonly node: ts.Node }
  | { readonly kind: "unsure"; readonly node: ts.Node };

/** What reading a member of an operation does not call. */
const data: ReadonlySet<string> = new Set(["id", "method", "scopes", "name", "length"]);

/**
 * Finds the uses of operations in files. An import, an export, a type or another name for an operation is none; a use
 * under the other name is. What is passed on counts: something else calls it.
 */
export function findCalls(files: readonly ts.SourceFile[], program: ts.Program): readonly Use[] {
  const checker = program.getTypeChecker();
  const resolve = createResolver(program);
  // By declaration: a member has a symbol of its own in each type that its object takes on.
  const names = new Map<ts.Declaration, readonly CallableOperation[]>();
  let uses: Use[] = [];
  // A name may be used above the place that gives it, and lead to another name.
  for (let known = -1; known !== names.size;) {
    known = names.size;
    uses = [];
    for (const file of files) ts.forEachChild(file, visit);
  }
  return uses;

  function visit(node: ts.Node): void {
    if (isSilent(node)) return;
    if (ts.isBindingElement(node)) bindName(node);
    else if (ts.isIdentifier(node) && !isPartOfName(node)) look(node, node, symbolOf(node));
    else if (ts.isPropertyAccessExpression(node)) look(node, node.name, symbolOf(node.name));
    else if (ts.isElementAccessExpression(node)) lookUp(node);
    ts.forEachChild(node, visit);
  }

  function operationsOf(symbol: ts.Symbol | undefined): readonly CallableOperation[] {
    if (symbol === undefined) return [];
    const target = aliased(symbol, checker);
    const named = target.valueDeclaration && names.get(target.valueDeclaration);
    if (named !== undefined) return named;
    const exported = target.declarations?.find(ts.isExportAssignment)?.expression;
    if (exported === undefined) return resolve(target);
    return operationsOf(
      symbolOf(ts.isPropertyAccessExpression(exported) ? exported.name : exported),
    );
  }

  function symbolOf(node: ts.Node): ts.Symbol | undefined {
    if (ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node) {
      return checker.getShorthandAssignmentValueSymbol(node.parent);
    }
    return checker.getSymbolAtLocation(node);
  }

  /** `const { list } = posthog.datasets`, in parameters too. */
  function bindName({ name, propertyName, parent, dotDotDotToken }: ts.BindingElement): void {
    if (!ts.isObjectBindingPattern(parent) || dotDotDotToken || !ts.isIdentifier(name)) return;
    const member = checker.getTypeAtLocation(parent).getProperty((propertyName ?? name).getText());
    give(checker.getSymbolAtLocation(name), operationsOf(member));
  }

  function give(name: ts.Symbol | undefined, ops: readonly CallableOperation[]): void {
    const declaration = name?.valueDeclaration;
    if (declaration === undefined || ops.length === 0) return;
    const all = new Map([...(names.get(declaration) ?? []), ...ops].map((op) => [op.id, op]));
    names.set(declaration, [...all.values()]);
  }

  function look(node: ts.Expression, at: ts.Node, symbol: ts.Symbol | undefined): void {
    const ops = operationsOf(symbol);
    if (ops.length === 0) return;
    const value = outermost(node);
    const name = nameGiven(value);
    if (name !== undefined) give(name, ops);
    else if (!isRead(value)) {
      const kind = ts.isCallExpression(value.parent) && value.parent.expression === value;
      for (const op of ops) uses.push({ kind: kind ? "called" : "passed", op, node: at });
    }
  }

  /** `datasets["list"]`, and `datasets[name]`, of which only the moment knows what it is. */
  function lookUp(node: ts.ElementAccessExpression): void {
    const { argumentExpression, expression } = node;
    if (ts.isStringLiteralLike(argumentExpression)) {
      return look(node, argumentExpression, checker.getSymbolAtLocation(argumentExpression));
    }
    const members = checker.getTypeAtLocation(expression).getProperties();
    const below = members.flatMap((member) => checker.getTypeOfSymbol(member).getProperties());
    if ([...members, ...below].some((member) => operationsOf(member).length > 0)) {
      uses.push({ kind: "unsure", node: argumentExpression });
    }
  }

  /** The symbol of the variable or member that a value becomes, where it becomes nothing else. */
  function nameGiven(value: ts.Expression): ts.Symbol | undefined {
    const { parent } = value;
    if (ts.isVariableDeclaration(parent) && parent.initializer === value) {
      return ts.isIdentifier(parent.name) ? checker.getSymbolAtLocation(parent.name) : undefined;
    }
    if (
      ts.isBinaryExpression(parent) &&
      parent.right === value &&
      parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
    ) {
      return checker.getSymbolAtLocation(parent.left);
    }
    const isMember =
      (ts.isPropertyAssignment(parent) && parent.initializer === value) ||
      ts.isShorthandPropertyAssignment(parent);
    if (!isMember || !isKept(parent.parent)) return undefined;
    return checker.getSymbolAtLocation(parent.name);
  }
}

/** Whether an object stays what it is written as: nobody sees it by another type. */
function isKept(object: ts.ObjectLiteralExpression): boolean {
  const value = outermost(object);
  const { parent } = value;
  if (ts.isVariableDeclaration(parent)) return parent.type === undefined;
  return ts.isPropertyAssignment(parent) && isKept(parent.parent);
}

/** A value with the parentheses and assertions around it. */
function outermost(value: ts.Expression): ts.Expression {
  const { parent } = value;
  const isWrapped =
    ts.isParenthesizedExpression(parent) ||
    ts.isAsExpression(parent) ||
    ts.isSatisfiesExpression(parent) ||
    ts.isNonNullExpression(parent);
  return isWrapped ? outermost(parent) : value;
}

/** Whether a value is only looked at. */
function isRead({ parent }: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(parent)) return data.has(parent.name.text);
  return (
    ts.isExpressionStatement(parent) ||
    ts.isTypeOfExpression(parent) ||
    ts.isVoidExpression(parent) ||
    ts.isExportAssignment(parent)
  );
}

/** What says something of operations and calls none. */
function isSilent(node: ts.Node): boolean {
  return (
    ts.isImportDeclaration(node) ||
    ts.isImportEqualsDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node))
  );
}

/** Whether an identifier is the name of a declaration or of a member: those are looked at as a whole. */
function isPartOfName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  if (ts.isPropertyAssignment(parent)) return parent.name === node;
  if (ts.isBindingElement(parent)) return parent.initializer !== node;
  return "name" in parent && parent.name === node;
}
