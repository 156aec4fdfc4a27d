import type { Json, JsonObject } from "../document.js";
import { isObject } from "../json-object.js";
import type { Origins } from "../origins.js";
import { valueAt } from "../pointer.js";
import type { Key } from "../pointer.js";

/** Removes nodes from the objects and lists that they stand in. Items that move up in a list keep their origin. */
export function removeNodes(
  root: JsonObject,
  nodes: readonly (readonly Key[])[],
  origins: Origins,
): void {
  const lists = new Map<Json[], { keys: readonly Key[]; gone: Set<number> }>();
  for (const keys of nodes) {
    const parent = valueAt(root, keys.slice(0, -1));
    const key = keys.at(-1);
    if (key === undefined) continue;
    if (Array.isArray(parent)) {
      const list = lists.get(parent) ?? { keys: keys.slice(0, -1), gone: new Set() };
      list.gone.add(Number(key));
      lists.set(parent, list);
    } else if (isObject(parent)) {
      delete parent[String(key)];
    }
  }
  // Places first: they are found by keys, which change with the lists around.
  const kept = [...lists].map(([list, { keys, gone }]) => ({
    list,
    items: list
      .map((item, index) => ({ item, place: origins.place(root, [...keys, index]) }))
      .filter((_, index) => !gone.has(index)),
  }));
  for (const { list, items } of kept) {
    list.length = 0;
    items.forEach(({ item, place }, index) => {
      list.push(item);
      origins.setMember(list, index, place);
    });
  }
}
