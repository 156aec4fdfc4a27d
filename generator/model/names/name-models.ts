import { parsePointer } from "../../read/pointer.js";
import { distinguish, type Clash } from "./distinguish.js";
import { isIdentifier, pascalCase, spellOut } from "./identifier.js";
import { typeName } from "./reserved.js";

/** Names the schemas at these pointers. `derived`: names that the types of operations have. */
export function nameModels(
  pointers: readonly string[],
  derived: ReadonlySet<string>,
  pinned: Readonly<Record<string, string>>,
): { readonly names: readonly string[]; readonly clashes: readonly Clash[] } {
  return distinguish(
    pointers.map((pointer) => {
      const given = Object.hasOwn(pinned, `#${pointer}`) ? pinned[`#${pointer}`] : undefined;
      const isPinned = given !== undefined && isIdentifier(given);
      const name = isPinned ? given : wishFor(pointer);
      return { name, further: () => furtherNames(name, pointer), isPinned };
    }),
    derived,
  );
}

/** The name that the document gives a schema. */
export function wishFor(pointer: string): string {
  return typeName(pascalCase(sourceOf(pointer)));
}

/** The names that it gets instead where others want the same: first readable, then exact. */
export function furtherNames(name: string, pointer: string): string[] {
  const exact = exactly(pointer);
  const readable = exact.replaceAll(/(?:\$[\da-f]*)+\$/g, "_").replace(/^_+/, "");
  return [`${name}Model`, `${name}_${readable}`, `${name}_${exact}`];
}

/** Names for the written shapes of models that have one: `DatasetWritable`. */
export function nameWrittenShapes(
  names: readonly string[],
  taken: ReadonlySet<string>,
): { readonly names: readonly string[]; readonly clashes: readonly Clash[] } {
  return distinguish(
    names.map((name) => ({
      name: `${name}Writable`,
      further: () => [`${name}_Writable`, `${name}_$Writable`],
    })),
    taken,
  );
}

const silentKeys = new Set(["components", "allOf", "oneOf", "anyOf", "schema"]);

/** Keys that are silent as well, and have names below them: whatever they are, those are told. */
const silentMaps = new Set([
  "schemas",
  "properties",
  "$defs",
  "definitions",
  "paths",
  "content",
  "responses",
]);

/** The name of a component; for a schema amid others, the words of the way to it. */
export function sourceOf(pointer: string): string {
  const keys = parsePointer(pointer);
  if (isComponent(keys)) return keys[2]!;
  const words = keys.filter(
    (key, index) => isNameIn(keys, index) || !(silentKeys.has(key) || silentMaps.has(key)),
  );
  return words.length > 0 ? words.map(wordOf).join(" ") : pointer;
}

/** Whether the key at an index is a name in a map, rather than a word of the specification. */
function isNameIn(keys: readonly string[], index: number): boolean {
  const before = index - 1;
  return before >= 0 && silentMaps.has(keys[before]!) && !isNameIn(keys, before);
}

function wordOf(key: string): string {
  if (key === "items") return "item";
  return key === "additionalProperties" ? "value" : key;
}

function isComponent(keys: readonly string[]): boolean {
  return keys.length === 3 && keys[0] === "components" && keys[1] === "schemas";
}

/** The key of a component, the pointer of anything else, spelled so that no two are the same. */
function exactly(pointer: string): string {
  const keys = parsePointer(pointer);
  return isComponent(keys) ? spellOut(keys[2]!) : `$$${spellOut(pointer)}`;
}
