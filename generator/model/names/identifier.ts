/** Letters and digits of any script; what joins words (`_`, `$`) is not among them. */
const wordCharacters = /[^\p{ID_Continue}]+|[_\u200c\u200d]+/u;

/** The words of a source that case does not separate: `foo_bar-Baz` has three, `fooBar` one. */
function partsOf(source: string): string[] {
  const parts = source
    .normalize("NFC")
    .split(wordCharacters)
    .filter((part) => part !== "");
  // SHOUTED_NAMES have no case to keep.
  const isShouted = parts.length > 1 && !/[\p{Ll}\p{Lo}]/u.test(source);
  return isShouted ? parts.map((part) => part.toLowerCase()) : parts;
}

/**
 * A PascalCase identifier that keeps the spelling of the source where it can: `simple-user` is
 * `SimpleUser`, `HTTPError` stays. Different sources can give the same: that is a clash, settled elsewhere.
 */
export function pascalCase(source: string): string {
  const parts = partsOf(source);
  if (parts.length === 0) return `X${hex(source)}`;
  return startLegally(joinParts(parts.map(capitalize)));
}

/** A camelCase identifier: `ListPets` is `listPets`, `APIKeys` is `apiKeys`. */
export function camelCase(source: string): string {
  const [first, ...others] = partsOf(source);
  if (first === undefined) return `x${hex(source)}`;
  return startLegally(joinParts([uncapitalize(first), ...others.map(capitalize)]));
}

/** Several camelCase identifiers as one: `environments` and `datasets` are `environmentsDatasets`. */
export function joinNames(names: readonly string[]): string {
  return camelCase(names.join(" "));
}

/** The source with every character that no identifier may hold spelled out: different sources differ. */
export function spellOut(source: string): string {
  return source.replaceAll(
    /[^\p{ID_Continue}]|[\u200c\u200d]/gu,
    (character) => `$${character.codePointAt(0)!.toString(16)}$`,
  );
}

/** Whether a text is an identifier as this file makes them. */
export function isIdentifier(text: string): boolean {
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(text);
}

/** Words end where a digit meets a digit, so `v1_2` and `v12` stay apart. */
function joinParts(parts: readonly string[]): string {
  let joined = "";
  for (const part of parts) {
    joined += /\p{Nd}$/u.test(joined) && /^\p{Nd}/u.test(part) ? `_${part}` : part;
  }
  return joined;
}

function startLegally(name: string): string {
  return /^\p{ID_Start}/u.test(name) ? name : `_${name}`;
}

/** The word with its first character, which may be of two code units, in upper case. */
export function capitalize(word: string): string {
  if (word === "") return "";
  const first = String.fromCodePoint(word.codePointAt(0)!);
  return first.toUpperCase() + word.slice(first.length);
}

function uncapitalize(part: string): string {
  const run = /^\p{Lu}+/u.exec(part)?.[0];
  if (run === undefined) return part;
  // In `APIKey` the last capital starts the next word; `API2` and `IDs` are one.
  const isWord =
    run.length === 1 || run.length === part.length || /^(?:s$|\P{L})/u.test(part.slice(run.length));
  const length = isWord ? run.length : run.length - 1;
  return part.slice(0, length).toLowerCase() + part.slice(length);
}

function hex(source: string): string {
  return [...source].map((character) => character.codePointAt(0)!.toString(16)).join("_");
}
