import {
  asType,
  call,
  code,
  generic,
  list,
  type Api,
  type Declaration,
  type Operation,
  type Param,
  type Printable,
  type Property,
  type Type,
} from "quillgen/template";
import {
  bodyChoices,
  bodyProperties,
  contextOf,
  inputOf,
  isSequence,
  outputOf,
  outputType,
  receivedContents,
  successContents,
  paramsOf,
} from "../types/index.js";
import { schemaDeclaration } from "./declaration.js";
import { schemaNames } from "./names.js";
import { objectOf, type Member } from "./object.js";
import { make } from "./runtime.js";
import { schemaOf, type Reading } from "./schema.js";

/** The schemas of what an operation is given and of what it gives. */
export function* operationDeclarations(op: Operation, api: Api): Iterable<Declaration> {
  const names = schemaNames(api);
  const written: Reading = { view: "write", names };
  const [body] = bodyProperties(op);
  if (body !== undefined && !isNamed(body)) {
    const type = code`${asType(inputOf(op))}["body"]`;
    yield schemaDeclaration(
      names.bodyOf(op),
      body.required ? type : generic(code`Exclude`, [type, code`undefined`]),
      schemaOf(body.type, written),
      `The body of \`${op.id}\`.`,
    );
  }
  const memberOf = ({ name, required, type }: Param | Property): Member => ({
    name,
    required,
    schema: schemaOf(type, written),
  });
  const params = op.params.map(memberOf);
  const choices = bodyChoices(op);
  const inputWith = (members: readonly Member[]): Printable => {
    if (choices.length < 2) {
      const whole = body && { ...body, schema: bodySchema(op, api) };
      return objectOf(whole ? [...members, whole] : members);
    }
    const choice = call(make.union, list(choices.map((each) => objectOf(each.map(memberOf)))));
    return members.length === 0 ? choice : call(make.intersection, objectOf(members), choice);
  };
  const context = contextOf(op, api);
  const isCarried = ({ name }: Member) => context.includes(name);
  if (context.length > 0) {
    yield schemaDeclaration(
      names.paramsOf(op),
      asType(paramsOf(op)),
      inputWith(params.map((one) => (isCarried(one) ? { ...one, required: false } : one))),
      `Input of \`${op.id}\`, for a client that carries \`${context.join("`, `")}\`.`,
    );
  }
  yield schemaDeclaration(
    names.inputOf(op),
    asType(inputOf(op)),
    context.length === 0
      ? inputWith(params)
      : call(make.intersection, names.paramsOf(op), objectOf(params.filter(isCarried))),
    `Input of \`${op.id}\`.`,
  );
  const output = outputSchema(op, { view: "read", names });
  if (output === undefined) return;
  yield schemaDeclaration(
    names.outputOf(op),
    asType(outputOf(op)),
    output,
    `Output of \`${op.id}\`.`,
  );
}

/** The schema of a body, which has a name: the model's or one of its own. */
export function bodySchema(op: Operation, api: Api): Printable {
  const names = schemaNames(api);
  const [body] = bodyProperties(op);
  if (body === undefined) return undefined;
  return body.type.kind === "ref" ? names.modelOf(body.type.model, "write") : names.bodyOf(op);
}

/** The type that a call gives, where it can be looked at: bytes and sequences cannot without using them up. */
export function validOutput(op: Operation): Type | undefined {
  const type = outputType(op);
  const isPlain = type !== undefined && !["unknown", "undefined", "never"].includes(type.kind);
  return isPlain && !successContents(op).some(isSequence) ? type : undefined;
}

const isNamed = ({ type }: Property) => type.kind === "ref";

/** The schema of an output; undefined where it is a sequence or something else. */
function outputSchema(op: Operation, reading: Reading): Printable {
  const type = outputType(op);
  if (type !== undefined) return schemaOf(type, reading);
  if (successContents(op).some(isSequence)) return undefined;
  const options = op.answers
    .filter(({ success }) => success)
    .flatMap((answer): readonly Printable[] =>
      answer.contents.length === 0
        ? [call(make.undefinedValue)]
        : receivedContents(answer).map((content) =>
            content.codec === "binary" ? call(make.blob) : schemaOf(content.type, reading),
          ),
    );
  return options.length === 1 ? options[0] : call(make.union, list(options));
}
