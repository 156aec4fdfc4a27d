import ts from "typescript";
import { agree } from "../oracle/agree.js";

/** A generated file of schemas, rewritten, and how many schemas it has. */
export interface BothWays {
  readonly text: string;
  readonly count: number;
}

/**
 * Code that compiles where every schema of a generated file, its annotation taken away, gives what its
 * annotation says: each type assignable to the other, and with the same members.
 */
export function bothWays(source: string): BothWays {
  const file = ts.createSourceFile("schemas.ts", source, ts.ScriptTarget.ES2022);
  const checks: string[] = [];
  const parts = file.statements.map((statement) => {
    const schema = schemaIn(statement, file);
    if (schema === undefined) return statement.getText(file);
    const { name, type, made, annotation } = schema;
    checks.push(
      `const its_${name} = () => (${made});`,
      `type its_${name} = Value$<ReturnType<typeof its_${name}>>;`,
      `void ((value: its_${name}): ${type} => value);`,
      `void ((value: ${type}): its_${name} => value);`,
      `check<Agree<its_${name}, ${type}>>();`,
    );
    return `export const ${name}: ${annotation} = null!;`;
  });
  const module = source.match(/"(\.[^"]*runtime\/zod\/)schema\.js"/)?.[1];
  const head =
    module === undefined ? [] : [`import type { Value as Value$ } from "${module}schema.js";`];
  return { text: [...head, ...parts, agree, ...checks].join("\n"), count: checks.length / 5 };
}

/** `export const name: Schema<type> = lazy(() => made)` */
function schemaIn(statement: ts.Statement, file: ts.SourceFile) {
  if (!ts.isVariableStatement(statement)) return undefined;
  const [declaration] = statement.declarationList.declarations;
  const { name, type: annotation, initializer } = declaration!;
  if (!annotation || !ts.isTypeReferenceNode(annotation)) return undefined;
  const [type] = annotation.typeArguments ?? [];
  const [make] = initializer && ts.isCallExpression(initializer) ? initializer.arguments : [];
  if (type === undefined || make === undefined || !ts.isArrowFunction(make)) return undefined;
  const text = (node: ts.Node) => node.getText(file);
  return {
    name: text(name),
    annotation: text(annotation),
    type: text(type),
    made: text(make.body),
  };
}
