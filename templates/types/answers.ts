import {
  code,
  generic,
  once,
  type Answer,
  type Code,
  type Content,
  type Operation,
  type Type,
} from "quillgen/template";
import { typeOf } from "./symbols.js";

/**
 * The type of what comes back on success: `undefined` where there is no body, `unknown` where only errors are
 * documented, since such operations succeed all the same. Undefined where TypeScript has to say it: see `outputCode`.
 */
export const outputType = once((op: Operation): Type | undefined => {
  if (onlyRedirects(op)) return undefined;
  if (successes(op).length === 0) return { kind: "unknown" };
  const contents = successContents(op);
  if (contents.some((content) => content.codec === "binary")) return undefined;
  // A sequence alone is typed by its item, the call being what is iterated.
  const streams = contents.filter(isSequence);
  if (streams.length > 0 && streams.length < contents.length) return undefined;
  return unionOf(successes(op).flatMap(bodyTypes));
});

/** The members of an output that has bytes in it, or sequences beside something else. */
export function outputCodes(op: Operation): readonly Code[] {
  if (onlyRedirects(op)) return [code`Blob`];
  const items: Type[] = [];
  return successes(op).flatMap((answer) => {
    const contents = receivedContents(answer);
    if (contents.length === 0) return [code`undefined`];
    return contents.flatMap((content): readonly Code[] => {
      if (content.codec === "binary") return [code`Blob`];
      const type = content.item ?? content.type;
      if (isSequence(content)) {
        if (items.some((known) => isSame(known, type))) return [];
        items.push(type);
        return [iterableOf(type)];
      }
      // A union within a union is laid out as one.
      return type.kind === "union" && type.open !== true
        ? type.members.map((member) => typeOf(member))
        : [typeOf(type)];
    });
  });
}

function iterableOf(type: Type): Code {
  // An object, or one beside null, stays within the brackets; other unions have lines of their own.
  const members = type.kind === "union" ? type.members.filter(({ kind }) => kind !== "null") : [];
  return members.length > 1
    ? generic(code`AsyncIterable`, [typeOf(type)])
    : code`AsyncIterable<${typeOf(type)}>`;
}

/** Whether a call may be sent elsewhere, where clients follow: reading calls are repeated there without harm. */
export function redirects({ answers, method }: Operation): boolean {
  return (
    (method === "GET" || method === "HEAD") &&
    answers.some(({ status }) => /^3(0[12378]|XX)$/.test(status))
  );
}

/** Whether nothing is said of what comes back but that it is elsewhere: bytes of any kind. */
export function onlyRedirects(op: Operation): boolean {
  return op.method === "GET" && redirects(op) && !op.answers.some((answer) => answer.success);
}

/** What callers receive of an answer: of media types that say the same, JSON alone is asked for. */
export function receivedContents({ contents }: Pick<Answer, "contents">): readonly Content[] {
  return contents.filter(({ twin }) => twin === undefined);
}

/** What callers receive on success. */
export const successContents = once((op: Operation): readonly Content[] =>
  successes(op).flatMap(receivedContents),
);

const successes = once((op: Operation): readonly Answer[] =>
  op.answers.filter((answer) => answer.success),
);

/** Whether an answer comes bit by bit. */
export function isSequence({ codec }: Content): boolean {
  return codec === "ndjson" || codec === "eventStream";
}

/** The bodies of the documented errors, by status: `404`, `4XX`, `default`. */
export const errorTypes = once(
  (op: Operation): readonly (readonly [status: string, type: Type])[] =>
    op.answers
      .filter((answer) => !answer.success)
      .map((answer) => [answer.status, unionOf(bodyTypes(answer))]),
);

function bodyTypes(answer: Answer): readonly Type[] {
  const contents = receivedContents(answer);
  if (contents.length === 0) return [{ kind: "undefined" }];
  return contents.map((content) => content.item ?? content.type);
}

function unionOf(types: readonly Type[]): Type {
  const members = types.filter(
    (type, index) => types.findIndex((other) => isSame(other, type)) === index,
  );
  if (members.length === 0) return { kind: "never" };
  return members.length === 1 ? members[0]! : { kind: "union", members };
}

function isSame(a: Type, b: Type): boolean {
  if (a === b) return true;
  if (a.kind === "ref" || b.kind === "ref") {
    return a.kind === "ref" && b.kind === "ref" && a.model === b.model;
  }
  return (
    a.kind === b.kind &&
    ["string", "boolean", "null", "unknown", "undefined", "binary"].includes(a.kind)
  );
}
