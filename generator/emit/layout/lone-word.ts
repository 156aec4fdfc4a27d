import { isList, type Layout } from "./layout.js";

/** The name or the number that a layout is, where it is nothing else. */
export function loneWord(layout: Layout): string | undefined {
  if (typeof layout === "string") return word.test(layout) ? layout : undefined;
  if (isList(layout)) return layout.length === 1 ? loneWord(layout[0]!) : undefined;
  return layout.kind === "free" ? loneWord(layout.contents) : undefined;
}

const word = /^[\p{ID_Continue}$]+$/u;
