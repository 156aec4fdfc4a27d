import type { Layout } from "./layout.js";

/** How a layout is to be printed: its lines broken or flat, its text an author's or not. */
export const flatMode = 1;
export const freeMode = 2;

/**
 * Layouts that wait to be printed, each with its indentation and modes. Kept in three arrays, not in
 * objects: millions of them pass through, and collecting them would cost more than the printing.
 */
export interface Stack {
  size: number;
  readonly layouts: Layout[];
  readonly indents: number[];
  readonly modes: number[];
}

export function createStack(): Stack {
  return { size: 0, layouts: [], indents: [], modes: [] };
}

export function push(stack: Stack, layout: Layout, indent: number, mode: number): void {
  const at = stack.size++;
  stack.layouts[at] = layout;
  stack.indents[at] = indent;
  stack.modes[at] = mode;
}

/** Puts the items so that the first is taken first. */
export function pushAll(
  stack: Stack,
  items: readonly Layout[],
  indent: number,
  mode: number,
): void {
  for (let index = items.length - 1; index >= 0; index--) {
    push(stack, items[index] as Layout, indent, mode);
  }
}
