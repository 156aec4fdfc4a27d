import {
  declare,
  doc,
  moduleName,
  once,
  typeNameOf,
  union,
  symbols,
  typeDeclaration,
  type Api,
  type Declaration,
  type Operation,
  type Param,
  type Property,
  type Type,
} from "quillgen/template";
import { errorTypes, outputCodes, outputType } from "./answers.js";
import { bodyChoices } from "./body.js";
import { contextOf } from "./context.js";
import { FilePart } from "./file-part.js";
import { modelOf, typeOf } from "./symbols.js";

/** The file of a resource's types. */
export const typesFile = once(
  (resource: readonly string[]) => `./types/${moduleName(resource)}.ts`,
);

const typesNamed = (suffix: string) =>
  symbols((op: Operation) => ({
    name: `${typeNameOf(op)}${suffix}`,
    from: typesFile(op.resource),
    typeOnly: true,
    entry: ".",
  }));

/** What a caller passes: parameters by name, and the body as `body`. */
export const inputOf = typesNamed("Input");
/** The same for a client that carries the parameters of the context. */
export const paramsOf = typesNamed("Params");
/** What a call resolves to. */
export const outputOf = typesNamed("Output");
/** The bodies of error answers, by status. */
export const errorsOf = typesNamed("Errors");

/** Input, output and errors of one operation. */
export function* operationDeclarations(op: Operation, api: Api): Iterable<Declaration> {
  const id = `\`${op.id}\``;
  const sent = { view: "write", resolve: modelOf, file: FilePart } as const;
  const received = { view: "read", resolve: modelOf } as const;
  const params = op.params.map(propertyOf);
  const choices = bodyChoices(op);
  const context = contextOf(op, api);
  if (context.length === 0) {
    yield typeDeclaration(inputOf(op), inputType(params, choices), {
      ...sent,
      doc: `Input of ${id}.`,
    });
  } else {
    const isCarried = (member: Property) => context.includes(member.name);
    const open = params.map((param) => (isCarried(param) ? { ...param, required: false } : param));
    yield typeDeclaration(paramsOf(op), inputType(open, choices), {
      ...sent,
      doc: `Input of ${id}, for a client that carries \`${context.join("`, `")}\`.`,
    });
    const carried = objectOf(params.filter(isCarried));
    if (choices.length < 2) {
      yield typeDeclaration(inputOf(op), carried, {
        ...sent,
        extends: [paramsOf(op)],
        doc: `Input of ${id}.`,
      });
    } else {
      // An interface cannot extend a choice.
      yield declare.exact(inputOf(op))`
        ${doc(`Input of ${id}.`)}
        export type ${inputOf(op)} = ${paramsOf(op)} & ${typeOf(carried, "write")};
      `;
    }
  }
  yield outputDeclaration(op);
  const errors = errorTypes(op);
  if (errors.length === 0) return;
  yield typeDeclaration(errorsOf(op), objectOf(errors.map(memberOf)), {
    ...received,
    doc: `Bodies of the documented errors of ${id}, by status.`,
  });
}

function outputDeclaration(op: Operation): Declaration {
  const name = outputOf(op);
  const text = `Output of \`${op.id}\`.`;
  const type = outputType(op);
  if (type !== undefined) {
    return typeDeclaration(name, type, { view: "read", resolve: modelOf, doc: text });
  }
  return declare.exact(name)`
    ${doc(text)}
    export type ${name} =${union(outputCodes(op))};
  `;
}

/** The parameters, with what any of the choices says of the body. */
function inputType(params: readonly Property[], choices: readonly (readonly Property[])[]): Type {
  if (choices.length < 2) return objectOf([...params, ...choices.flat()]);
  const choice: Type = { kind: "union", members: choices.map(objectOf) };
  if (params.length === 0) return choice;
  return { kind: "intersection", members: [objectOf(params), choice] };
}

function objectOf(properties: readonly Property[]): Type {
  return { kind: "object", properties };
}

function propertyOf({ name, type, required, doc }: Param): Property {
  return { name, type, required, direction: "both", doc };
}

function memberOf([name, type]: readonly [string, Type]): Property {
  return { name, type, required: true, direction: "both", doc: noDoc };
}

const noDoc = {};
