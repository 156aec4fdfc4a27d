import { createHash } from "node:crypto";

/** Bytes: a file system allows 255 for a name, and some systems not many more for a whole path. */
const longestName = 80;

/** Names that Windows keeps for devices, with any ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The path of a resource as a module's, without an ending: `["environments", "datasetItems"]` gives
 * `environments/dataset-items`. Different resources give different modules, on every file system.
 */
export function moduleName(path: readonly string[]): string {
  return path.map(wordOf).join("/");
}

// Each operation asks for its resource's several times.
const known = new Map<string, string>();

function wordOf(word: string): string {
  let name = known.get(word);
  if (name === undefined) known.set(word, (name = kebab(word)));
  return name;
}

function kebab(word: string): string {
  const name = word
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1-$2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1-$2")
    .toLowerCase();
  if (Buffer.byteLength(name) > longestName) return shorten(name);
  return devices.test(name) ? `${name}_` : name;
}

/** The beginning, and a hash of the whole: names that differ anywhere stay apart. */
function shorten(name: string): string {
  let start = "";
  for (const character of name) {
    if (Buffer.byteLength(start + character) > longestName - 20) break;
    start += character;
  }
  return `${start}-${createHash("sha256").update(name).digest("hex").slice(0, 16)}`;
}
