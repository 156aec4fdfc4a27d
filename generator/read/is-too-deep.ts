import type { Json } from "./document.js";

/** Whether a value has more levels of arrays and objects than `limit`. Does not recurse. */
export function isTooDeep(root: Json, limit: number): boolean {
  let level: Json[] = [root];
  for (let depth = 0; depth <= limit; depth += 1) {
    const next: Json[] = [];
    for (const node of level) {
      if (typeof node !== "object" || node === null) continue;
      for (const child of Array.isArray(node) ? node : Object.values(node)) {
        if (typeof child === "object" && child !== null) next.push(child);
      }
    }
    if (next.length === 0) return false;
    level = next;
  }
  return true;
}
