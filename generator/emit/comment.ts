import type { Doc } from "../model/api.js";
import type { Code } from "./code.js";

/**
 * A JSDoc block from paragraphs and docs: description, `@default`, `@deprecated`. Nothing where there is
 * nothing to say. Text of a document cannot end the comment nor pose as a tag.
 */
export function doc(...parts: readonly (string | Doc | undefined)[]): Code {
  const [only, ...others] = parts;
  const text =
    typeof only === "object" && others.length === 0 ? textOf(only) : commentText(...parts);
  return text === "" ? nothing : { kind: "exact", text };
}

const nothing: Code = { kind: "code", pieces: [] };

/** Texts of docs that stand alone: what is above an operation is above its method, its hook and its handler, too. */
const texts = new WeakMap<Doc, string>();

function textOf(part: Doc): string {
  let text = texts.get(part);
  if (text === undefined) texts.set(part, (text = commentText(part)));
  return text;
}

/** The same as text, `""` where there is nothing to say. */
export function commentText(...parts: readonly (string | Doc | undefined)[]): string {
  const paragraphs: string[] = [];
  const tags: string[] = [];
  for (const part of parts) {
    if (part === undefined) continue;
    if (typeof part === "string") {
      addParagraph(paragraphs, part);
      continue;
    }
    if (part.summary !== undefined && !part.text?.startsWith(part.summary)) {
      addParagraph(paragraphs, part.summary);
    }
    if (part.text !== undefined) addParagraph(paragraphs, part.text);
    // No `@see`: for its sake TypeScript parses a comment in each build, and skips all others.
    if (part.externalDocs !== undefined) addParagraph(paragraphs, `See ${part.externalDocs}`);
    if (part.default !== undefined) addTag(tags, "@default " + dataText(part.default));
    if (part.deprecated !== undefined)
      addTag(tags, `@deprecated ${plainText(part.deprecated)}`.trimEnd());
  }
  if (tags.length > 0) paragraphs.push(tags.join("\n"));
  if (paragraphs.length === 0) return "";
  const text = paragraphs.join("\n\n");
  if (!text.includes("\n")) return `/** ${text} */`;
  return `/**\n * ${text.replaceAll("\n", "\n * ").replaceAll(" * \n", " *\n")}\n */`;
}

function addParagraph(paragraphs: string[], text: string): void {
  const safe = withoutTags(plainText(text));
  if (safe !== "") paragraphs.push(safe);
}

function addTag(tags: string[], text: string): void {
  // The first character is the tag's own.
  const safe = "@" + withoutTags(text.slice(1)).replaceAll(/\n+/g, "\n  ");
  if (!tags.includes(safe)) tags.push(safe);
}

const lineBreaks = /\r\n?|[\u2028\u2029\v\f\u0085]/g;
// Control characters, direction overrides and lone surrogates have no business in a source file.
const invisible =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu;

function plainText(text: string): string {
  let safe = text;
  if (suspicious.test(safe)) {
    safe = safe
      .replaceAll(lineBreaks, "\n")
      .replaceAll(invisible, "\ufffd")
      .replaceAll("*/", "*\\/")
      // A compiler directive wherever it stands in the first comment of a file.
      .replaceAll("@jsx", "@ jsx");
  }
  if (safe.includes("\n")) {
    safe = safe.replaceAll(/(?<![ \t])[ \t]+$/gm, "").replaceAll(/\n{3,}/g, "\n\n");
  }
  return safe.trim();
}

// Text without any of these needs no care.
const suspicious = /[^\n -~\u00a0-\u1fff\u2010-\u2027\u2030-\u205f\u2070-\ud7ff]|\*\/|@jsx/u;

/** TypeScript reads an `@` after white space as a tag, even a bare one at the start of a line, except in backticks. */
function withoutTags(text: string): string {
  if (!text.includes("@")) return text;
  let counted = 0;
  let ticks = 0;
  return text.replaceAll(/(^|[\s>](?=@\S))@/gm, (found, before: string, offset: number) => {
    // Counted on from the last one: a line may be megabytes long.
    for (; counted < offset + before.length; counted += 1) {
      if (text[counted] === "\n") ticks = 0;
      else if (text[counted] === "`") ticks += 1;
    }
    return ticks % 2 === 1 ? found : `${before}\\@`;
  });
}

function dataText(value: unknown): string {
  const text = JSON.stringify(value) ?? "";
  return plainText(text.length > 200 ? text.slice(0, 199) + "…" : text);
}
