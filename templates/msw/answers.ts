import {
  camelCase,
  declare,
  hasTextEvents,
  list,
  literal,
  object,
  once,
  symbol,
  typeDeclaration,
  typeNameOf,
  symbols,
  type Answer,
  type Api,
  type Code,
  type Content,
  type Declaration,
  type Operation,
  type Printable,
  type Property,
  type Sym,
  type Type,
} from "quillgen/template";
import { errorsOf, errorTypes, isSequence, modelOf, receivedContents } from "../types/index.js";
import { madeWhenUsed } from "./data/made-when-used.js";
import { resourceFile } from "./names.js";
import { AnswerDefinition } from "./runtime.js";

/** The module of the answers that several operations share. */
const answersFile = "./answers.ts";

/** `DatasetsListAnswers`: the bodies of the answers of an operation, by status. */
export const answersOf = symbols((op: Operation) => ({
  name: `${typeNameOf(op)}Answers`,
  from: resourceFile(op.resource),
  typeOnly: true,
}));

/** The type of the answers of an operation. */
export function answersDeclaration(op: Operation): Declaration {
  const successes = op.answers.filter(({ success }) => success);
  const members: Property[] = successes.map((answer) =>
    memberOf(answer.status, bodyType(receivedContents(answer))),
  );
  if (op.answers.length === 0) members.push(memberOf("default", { kind: "unknown" }));
  return typeDeclaration(
    answersOf(op),
    { kind: "object", properties: members },
    {
      view: "read",
      resolve: modelOf,
      extends: errorTypes(op).length > 0 ? [errorsOf(op)] : [],
      doc: `What \`${op.id}\` answers, by status.`,
    },
  );
}

/** The answers of an operation as data, by status. */
export function answerData(op: Operation, api: Api): Code {
  const shared = sharedAnswers(api);
  return object(
    op.answers.map((answer) => [
      answer.status,
      (answer.component && shared.get(answer.component)) || answerOf(answer, api),
    ]),
  );
}

/** The answers that the document keeps to refer to. */
export function* sharedDeclarations(api: Api): Iterable<Declaration> {
  const shared = sharedAnswers(api);
  for (const { name, value } of api.components.answers) {
    const sym = shared.get(name)!;
    yield declare.exact(sym)`
      export const ${sym}: ${AnswerDefinition} = ${answerOf(value, api)};
    `;
  }
}

const sharedAnswers = once((api: Api): ReadonlyMap<string, Sym> => {
  const taken = new Set<string>();
  return new Map(
    api.components.answers.map((component) => {
      let name = camelCase(`answer ${component.name}`);
      while (taken.has(name)) name += "_";
      taken.add(name);
      return [component.name, symbol({ name, from: answersFile })] as const;
    }),
  );
});

function answerOf(answer: Pick<Answer, "contents" | "headers">, api: Api): Code {
  const { headers } = answer;
  const contents = receivedContents(answer);
  // The first media type that has a structure, else the first.
  const content = contents.find(({ codec }) => codec === "json") ?? contents[0];
  const plain = headers.filter(({ type }) => isPlain(type));
  const members: (readonly [string, Printable])[] = [
    ...(content === undefined ? [] : contentMembers(content, api)),
    ...(plain.length === 0
      ? []
      : [
          [
            "headers",
            object(plain.map(({ name, type }) => [name, madeWhenUsed(type, api)])),
          ] as const,
        ]),
  ];
  return object(members);
}

function contentMembers(content: Content, api: Api): readonly (readonly [string, Printable])[] {
  const { mediaType, type, item } = content;
  const examples = content.examples.map(({ value }) => literal(value));
  // The inside of XML is told apart from what callers see, which is text.
  return [
    ["type", mediaType],
    ["body", madeWhenUsed(item ?? type, api)],
    ...(examples.length === 0 ? [] : [["examples", list(examples)] as const]),
    ...(isSequence(content) ? [["sequence", sequenceOf(content)] as const] : []),
    ...(Array.isArray(content.events?.texts)
      ? [["texts", list(content.events.texts)] as const]
      : []),
  ];
}

function sequenceOf(content: Content): "lines" | "events" | "texts" | "wholeEvents" {
  if (content.codec !== "eventStream") return "lines";
  if (content.events) return "wholeEvents";
  return hasTextEvents(content) ? "texts" : "events";
}

function bodyType(contents: readonly Content[]): Type {
  const types = contents.map((content): Type =>
    isSequence(content) ? { kind: "array", items: content.item ?? content.type } : content.type,
  );
  if (types.length === 0) return { kind: "undefined" };
  return types.length === 1 ? types[0]! : { kind: "union", members: types };
}

function memberOf(name: string, type: Type): Property {
  return { name, type, required: true, direction: "both", doc: {} };
}

function isPlain(type: Type): boolean {
  if (type.kind === "ref") return isPlain(type.model.type);
  return ["string", "number", "boolean", "literal"].includes(type.kind);
}
