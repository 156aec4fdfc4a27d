import type { JsonObject } from "../../read/document.js";
import type { Doc } from "../api.js";
import { isObject } from "../../read/json-object.js";
import { own, text } from "./node.js";

/** Of what nothing is said. */
export const noDoc: Doc = Object.freeze({});

/** What an object of the document says to people: schemas, parameters, operations, tags alike. */
export function docOf(source: JsonObject, more: { summary?: string | undefined } = {}): Doc {
  const description = text(source, "description");
  // One look at the keys that are there instead of one for each that may be.
  let isMore = more.summary !== undefined;
  for (const key in source) {
    if (!words.has(key)) continue;
    isMore = true;
    break;
  }
  if (!isMore) {
    return description === undefined || description.trim() === "" ? noDoc : { text: description };
  }
  const doc: { -readonly [Key in keyof Doc]: Doc[Key] } = {};
  if (description !== undefined && description.trim() !== "") doc.text = description;
  const summary = more.summary ?? text(source, "summary");
  if (summary !== undefined && summary.trim() !== "") doc.summary = summary;
  if (own(source, "deprecated") === true) {
    doc.deprecated = text(source, "x-deprecated-reason") ?? "";
  }
  const fallback = own(source, "default");
  if (fallback !== undefined) doc.default = fallback;
  const examples = examplesOf(source);
  if (examples !== undefined) doc.examples = examples;
  const external = own(source, "externalDocs");
  const url = isObject(external) ? text(external, "url") : undefined;
  if (url !== undefined) doc.externalDocs = url;
  return doc;
}

/** What there is to say beside the description. */
const words = new Set(["default", "deprecated", "example", "examples", "externalDocs", "summary"]);

function examplesOf(source: JsonObject): readonly unknown[] | undefined {
  const examples = own(source, "examples");
  if (Array.isArray(examples)) return examples.length > 0 ? examples : undefined;
  const example = own(source, "example");
  return example === undefined ? undefined : [example];
}
