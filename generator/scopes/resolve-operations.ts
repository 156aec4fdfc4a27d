import { ts } from "ts-morph";
import { isGenerated, twinOf } from "./open-program.js";

/** What a program can call. */
export interface CallableOperation {
  readonly id: string;
  readonly scopes: readonly string[];
}

/** The operations that names stand for: descriptors, methods of clients, hooks, and whatever else calls them. */
export interface OperationResolver {
  (symbol: ts.Symbol | undefined): readonly CallableOperation[];
}

/**
 * Finds out what a name of a generated package calls, by the text of the package: a descriptor is `operation({ … })`,
 * a method of a client stands for the descriptor of its resource, and anything else for what it refers to.
 */
export function createResolver(program: ts.Program): OperationResolver {
  const checker = program.getTypeChecker();
  const known = new Map<ts.Symbol, readonly CallableOperation[]>();
  return resolve;

  function resolve(given: ts.Symbol | undefined): readonly CallableOperation[] {
    if (given === undefined) return [];
    const symbol = aliased(given, checker);
    const found = known.get(symbol);
    if (found !== undefined) return found;
    // Whoever refers to itself adds nothing by that.
    known.set(symbol, []);
    const operations = new Map<string, CallableOperation>();
    for (const declaration of symbol.declarations ?? []) {
      for (const op of declared(declaration)) operations.set(op.id, op);
    }
    known.set(symbol, [...operations.values()]);
    return known.get(symbol)!;
  }

  function declared(declaration: ts.Declaration): readonly CallableOperation[] {
    const name = ts.getNameOfDeclaration(declaration);
    const module = moduleOf(declaration);
    if (name === undefined || module === undefined || !isNameable(declaration)) return [];
    const made = statementsOf(module, name.getText());
    if (made === undefined) return [];
    const own = ts.isVariableDeclaration(made) ? definitionOf(made.initializer) : undefined;
    if (own !== undefined) return [own];
    // A method of an interface stands for a descriptor, not for what happens to be called like it.
    if (!ts.isVariableDeclaration(declaration) && !ts.isFunctionDeclaration(declaration)) return [];
    return referredTo(made);
  }

  /** Where it is made what a declaration names. The methods of a resource stand apart from the operations that they call. */
  function moduleOf(declaration: ts.Declaration): ts.SourceFile | undefined {
    const module = implementationOf(declaration.getSourceFile());
    if (module === undefined || !ts.isMethodSignature(declaration)) return module;
    const { fileName } = module;
    const beside = [...fileName.matchAll(/\/methods(?=\/)/g)].map(({ 0: { length }, index }) =>
      program.getSourceFile(
        `${fileName.slice(0, index)}/resources${fileName.slice(index + length)}`,
      ),
    );
    return beside.find((file) => file !== undefined) ?? module;
  }

  function implementationOf(file: ts.SourceFile): ts.SourceFile | undefined {
    if (!file.isDeclarationFile) return isGenerated(file.text) ? file : undefined;
    const twin = twinOf(file.fileName);
    return twin === undefined ? undefined : program.getSourceFile(twin);
  }

  function referredTo(made: ts.Node): readonly CallableOperation[] {
    const found: CallableOperation[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isTypeNode(node)) return;
      // A key names a call and does not make it.
      if (ts.isCallExpression(node) && /keys?$/i.test(node.expression.getText())) return;
      if (ts.isIdentifier(node)) found.push(...resolve(checker.getSymbolAtLocation(node)));
      ts.forEachChild(node, visit);
    };
    ts.forEachChild(made, visit);
    return found;
  }
}

/** The symbol that an import or a re-export leads to. */
export function aliased(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function isNameable(declaration: ts.Declaration): boolean {
  return (
    ts.isVariableDeclaration(declaration) ||
    ts.isFunctionDeclaration(declaration) ||
    ts.isMethodSignature(declaration) ||
    ts.isPropertySignature(declaration)
  );
}

/** The variable or function of a module that has a name. */
function statementsOf(
  module: ts.SourceFile,
  name: string,
): ts.VariableDeclaration | ts.FunctionDeclaration | undefined {
  for (const statement of module.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.body && statement.name?.text === name) {
      return statement;
    }
    if (!ts.isVariableStatement(statement)) continue;
    for (const declaration of statement.declarationList.declarations) {
      if (declaration.name.getText() === name) return declaration;
    }
  }
  return undefined;
}

/** Reads `operation({ id: "…", scopes: […] })`. */
function definitionOf(value: ts.Expression | undefined): CallableOperation | undefined {
  if (value === undefined || !ts.isCallExpression(value)) return undefined;
  const [definition] = value.arguments;
  if (value.expression.getText() !== "operation" || definition === undefined) return undefined;
  if (!ts.isObjectLiteralExpression(definition)) return undefined;
  const members = new Map(
    definition.properties.flatMap((member) =>
      ts.isPropertyAssignment(member) ? [[member.name.getText(), member.initializer] as const] : [],
    ),
  );
  const id = members.get("id");
  const scopes = members.get("scopes");
  if (id === undefined || !ts.isStringLiteral(id)) return undefined;
  const listed = scopes && ts.isArrayLiteralExpression(scopes) ? [...scopes.elements] : [];
  return { id: id.text, scopes: listed.filter(ts.isStringLiteral).map(({ text }) => text) };
}
