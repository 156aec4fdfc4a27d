import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { Answer, Content, Model, Operation, Type } from "../../model/api.js";
import type { Json } from "../../read/document.js";
import { copyJson } from "../../read/json-object.js";
import { sampleOf } from "../data/sample.js";
import type { MockedApi } from "../mocked-api.js";

/** How often made-up data that its schema refuses is made anew. */
const attempts = 5;

/** What an answer holds: the first example that its schema allows, or else data made from the schema. */
export function answerValue(
  mocked: MockedApi,
  op: Operation,
  answer: Answer,
  content: Content,
  key: string,
  diagnostics: Diagnostics,
): Json | undefined {
  const schema = mocked.schemasOf(op).answer(answer, content);
  const faultsOf = (value: Json) =>
    schema && content.codec === "json" ? mocked.checks.check(schema, "read", value) : [];
  const place = schema && mocked.document.place(schema.pointer);
  for (const example of examplesOf(content)) {
    const [fault] = faultsOf(example);
    if (!fault) return copyJson(example);
    const at = ["example", ...fault.keys].join(".");
    diagnostics.report("answer-example-invalid", place, { at, reason: fault.reason });
  }
  let last: Json | undefined;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const value = sampleOf(content.type, attempt === 0 ? key : `${key}#${attempt}`, "read");
    if (value === undefined) continue;
    last = value;
    if (faultsOf(value).length === 0) return value;
  }
  return last;
}

function examplesOf({ examples, type }: Content): readonly Json[] {
  const given = examples.map(({ value }) => value as Json);
  return given.length > 0 ? given : (examplesOfType(type, new Set()) as readonly Json[]);
}

function examplesOfType(type: Type, seen: Set<Model>): readonly unknown[] {
  if (type.kind !== "ref" || seen.has(type.model)) return [];
  const own = type.model.doc.examples ?? [];
  return own.length > 0 ? own : examplesOfType(type.model.type, seen.add(type.model));
}
