import {
  code,
  declare,
  doc,
  generic,
  join,
  typeNameOf,
  symbols,
  union,
  type Answer,
  type Code,
  type Declaration,
  type Operation,
} from "quillgen/template";
import { errorsOf, errorTypes, receivedContents, typeOf } from "../types/index.js";
import { resourceFile } from "./files.js";
import { runtimeType } from "./runtime.js";

const Failed = runtimeType("call.ts", "Failed");
const ErrorStatus = runtimeType("call.ts", "ErrorStatus");
const ClientErrorStatus = runtimeType("call.ts", "ClientErrorStatus");
const ServerErrorStatus = runtimeType("call.ts", "ServerErrorStatus");

/** The documented failures of an operation, told apart by status: what `.result()` gives. */
export const failureOf = symbols((op: Operation) => ({
  name: `${typeNameOf(op)}Failure`,
  from: resourceFile(op.resource),
  typeOnly: true,
}));

/** Whether an operation documents any error. */
export function hasFailures(op: Operation): boolean {
  return errorTypes(op).length > 0;
}

const mostInLine = 8;

/** The type that `failureOf` names. */
export function failureDeclaration(op: Operation): Declaration {
  const documented = errorTypes(op);
  const answers = op.answers.filter((answer) => !answer.success);
  const parsed = answers.map(parsing);
  const members = documented.map(([status, type], index) => {
    const isNamed = type.kind === "ref" || type.kind === "undefined";
    const all = isNamed ? typeOf(type) : code`${errorsOf(op)}[${statusKey(status)}]`;
    const bodies = { always: all, never: code`undefined`, sometimes: code`${all} | undefined` };
    return generic(Failed, [statusType(status, documented), bodies[parsed[index]!]]);
  });
  const name = failureOf(op);
  // A long list of statuses in one type is left to prettier, and so is a union inside of one.
  const isLong = documented.length > mostInLine || parsed.includes("sometimes");
  const declared = isLong ? declare : declare.exact;
  return declared(name)`
    ${doc(`The documented failures of \`${op.id}\`.`)}
    export type ${name} =${union(members)};
  `;
}

/** Whether the body of an error is parsed: what is no JSON is only in the error's text. */
function parsing(answer: Answer): "always" | "never" | "sometimes" {
  const contents = receivedContents(answer);
  const isJson = contents.filter(({ codec }) => codec === "json");
  if (isJson.length === contents.length) return "always";
  return isJson.length === 0 ? "never" : "sometimes";
}

const statusKey = (status: string) => (/^\d+$/.test(status) ? Number(status) : status);

/** A range or `default` stands for every status that is not documented by itself, or in a narrower range. */
function statusType(status: string, documented: readonly (readonly [string, unknown])[]): Code {
  if (/^\d+$/.test(status)) return code`${Number(status)}`;
  const narrower = documented
    .map(([other]) => other)
    .filter((other) => other !== status && (status === "default" || other[0] === status[0]));
  // The runtime names no range of redirects: they are what is left of all errors.
  const others = status[0] === "3" ? [...ranges.values()] : [];
  const excluded = [...others, ...narrower.map((other) => statusType(other, []))];
  const range = ranges.get(status[0]!) ?? ErrorStatus;
  return excluded.length === 0 ? code`${range}` : code`Exclude<${range}, ${join(excluded, " | ")}>`;
}

const ranges = new Map([
  ["4", ClientErrorStatus],
  ["5", ServerErrorStatus],
]);
