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
  let text = "";
  let tags: string[] | undefined;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (part === undefined) continue;
    if (typeof part === "string") {
      text = withParagraph(text, part);
      continue;
    }
    if (part.summary !== undefined && !part.text?.startsWith(part.summary)) {
      text = withParagraph(text, part.summary);
    }
    if (part.text !== undefined) text = withParagraph(text, part.text);
    // No `@see`: for its sake TypeScript parses a comment in each build, and skips all others.
    if (part.externalDocs !== undefined) text = withParagraph(text, `See ${part.externalDocs}`);
    if (part.default !== undefined) addTag((tags ??= []), "@default " + dataText(part.default));
    if (part.deprecated !== undefined)
      addTag((tags ??= []), `@deprecated ${plainText(part.deprecated)}`.trimEnd());
  }
  if (tags !== undefined) text = (text === "" ? "" : text + "\n\n") + tags.join("\n");
  if (text === "") return "";
  if (!text.includes("\n")) return `/** ${text} */`;
  // Joined, it is one string; what is replaced in a string stays in pieces until it is printed.
  const lines = text.split("\n").map((each) => (each === "" ? " *" : " * " + each));
  return ["/**", ...lines, " */"].join("\n");
}

function withParagraph(before: string, text: string): string {
  const safe = withoutTags(plainText(text));
  if (safe === "") return before;
  return before === "" ? safe : before + "\n\n" + safe;
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
  if (suspicious.test(safe) || safe.includes("*/") || safe.includes("@jsx")) {
    safe = safe
      .replaceAll(lineBreaks, "\n")
      .replaceAll(invisible, "\ufffd")
      .replaceAll("*/", "*\\/")
      // A compiler directive wherever it stands in the first comment of a file.
      .replaceAll("@jsx", "@ jsx");
  }
  // At the end of the whole they are trimmed.
  if (safe.includes(" \n") || safe.includes("\t\n")) {
    safe = safe.replaceAll(/(?<![ \t])[ \t]+$/gm, "");
  }
  if (safe.includes("\n\n\n")) safe = safe.replaceAll(/\n{3,}/g, "\n\n");
  return safe.trim();
}

// Text without any of these characters needs hardly any care.
const suspicious = /[^\n -~\u00a0-\u1fff\u2010-\u2027\u2030-\u205f\u2070-\ud7ff]/;

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
