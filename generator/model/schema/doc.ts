import type { JsonObject } from "../../read/document.js";
import type { Doc } from "../api.js";
import { isObject } from "../../read/json-object.js";
import { own, text } from "./node.js";

const nothing: Doc = Object.freeze({});

/** What an object of the document says to people: schemas, parameters, operations, tags alike. */
export function docOf(source: JsonObject, more: { summary?: string | undefined } = {}): Doc {
  const doc: { -readonly [Key in keyof Doc]: Doc[Key] } = {};
  const description = text(source, "description");
  if (description !== undefined && description.trim() !== "") doc.text = description;
  const summary = more.summary ?? text(source, "summary");
  if (summary !== undefined && summary.trim() !== "") doc.summary = summary;
  if (own(source, "deprecated") === true) {
    doc.deprecated = text(source, "x-deprecated-reason") ?? "";
  }
  const fallback = own(source, "default");
  if (fallback !== undefined) doc.default = fallback;
  const examples = examplesOf(source);
  if (examples.length > 0) doc.examples = examples;
  const external = own(source, "externalDocs");
  if (isObject(external)) {
    const url = text(external, "url");
    if (url !== undefined) doc.externalDocs = url;
  }
  for (const _ in doc) return doc;
  return nothing;
}

function examplesOf(source: JsonObject): readonly unknown[] {
  const examples = own(source, "examples");
  if (Array.isArray(examples)) return examples;
  const example = own(source, "example");
  return example === undefined ? [] : [example];
}
