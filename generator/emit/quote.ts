/**
 * A string as a TypeScript literal, quoted as prettier quotes: double quotes unless single ones need
 * fewer escapes. Whatever could end the literal, the line or the reader's trust is escaped.
 */
export function quote(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  const doubles = text.split('"').length;
  const singles = text.split("'").length;
  const mark = doubles > singles ? "'" : '"';
  return mark + text.replace(mark === '"' ? unsafeInDouble : unsafeInSingle, escape) + mark;
}

/** A property name: bare where it may be. */
export function quoteKey(key: string): string {
  return isIdentifier(key) ? key : quote(key);
}

/** Whether a text is a name in TypeScript, reserved words not told apart. */
export function isIdentifier(text: string): boolean {
  return asciiIdentifier.test(text) || identifier.test(text);
}

/** A number as prettier writes it: `1e21`, not `1e+21`. */
export function numberText(value: number): string {
  return String(value).replace("e+", "e");
}

// Nearly all names are of these letters, and told by them far sooner.
const asciiIdentifier = /^[A-Za-z_$][\w$]*$/;
// Prettier unquotes every name that ES5 allows, which these include.
const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
const plain = /^[ !#-[\]-~]*$/;
// Control characters, line separators, direction overrides, lone surrogates, byte order marks.
const invisible =
  "[\\u0000-\\u001f\\u007f-\\u009f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff]|\\p{Surrogate}";
const unsafeInDouble = new RegExp(`["\\\\]|${invisible}`, "gu");
const unsafeInSingle = new RegExp(`['\\\\]|${invisible}`, "gu");
const short = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
  ["\b", "\\b"],
  ["\f", "\\f"],
  ["\v", "\\v"],
]);

function escape(character: string): string {
  if (character === '"' || character === "'" || character === "\\") return "\\" + character;
  const code = character.charCodeAt(0);
  return short.get(character) ?? "\\u" + code.toString(16).padStart(4, "0");
}
