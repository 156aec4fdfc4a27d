const margins = Array.from({ length: 40 }, (_, columns) => " ".repeat(columns));

/** So many spaces: the same few before line after line. */
export function marginOf(columns: number): string {
  return margins[columns] ?? " ".repeat(columns);
}
