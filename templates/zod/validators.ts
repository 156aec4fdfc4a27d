import {
  assignment,
  code,
  declare,
  doc,
  object,
  operationsOf,
  type Api,
  type Code,
  type Declaration,
  type Operation,
  type Printable,
  type Sym,
} from "quillgen/template";
import { bodySchema, validOutput } from "./operations.js";
import { schemaNames } from "./names.js";
import { Schema } from "./runtime.js";

/** The schemas by operation id, as the client's hook for validation takes them. */
export function* validatorDeclarations(api: Api): Iterable<Declaration> {
  const names = schemaNames(api);
  const operations = operationsOf(api);
  yield mapOf(
    names.inputs,
    "What may be sent as a body, by operation id.",
    operations.map((op) => [op, bodySchema(op, api)]),
  );
  yield mapOf(
    names.outputs,
    "What may come back, by operation id. Bytes and sequences are left out: looking would use them up.",
    operations.map((op) => [op, validOutput(op) && names.outputOf(op)]),
  );
}

function mapOf(
  name: Sym,
  text: string,
  entries: readonly (readonly [Operation, Printable])[],
): Declaration {
  const schemas = entries.flatMap(([{ id }, schema]) =>
    schema === undefined ? [] : [[id, schema] as const],
  );
  return declare.exact(name)`
    ${doc(text)}
    export const ${assignment(name, type, object(schemas))};
  `;
}

const type: Code = code`{ readonly [id: string]: ${Schema}<unknown> }`;
