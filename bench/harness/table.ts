/** A cell: text, or a number that the column's format prints. */
export type Cell = string | number;

/** A Markdown table; the first column is text, the others are aligned to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
  return [
    line(head),
    `|${head.map((_, index) => (index === 0 ? "---" : "---:")).join("|")}|`,
    ...rows.map(line),
  ].join("\n");
}

/** A number with so many decimals; a dash where there is none. */
export function fixed(value: number, decimals = 2): string {
  return Number.isFinite(value) ? value.toFixed(decimals) : "–";
}

/** A count with separators of thousands; a dash where there is none. */
export function count(value: number): string {
  return Number.isFinite(value) ? Math.round(value).toLocaleString("en-US") : "–";
}

/** Bytes as kB or MB (of 1,000). */
export function size(bytes: number): string {
  if (!Number.isFinite(bytes)) return "–";
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(2)} MB`;
}

/** One number as a multiple of another. */
export function ratio(value: number, base: number): string {
  const quotient = value / base;
  return Number.isFinite(quotient) ? `${quotient.toFixed(2)}×` : "–";
}

/** A Markdown list as one block; nothing where there is nothing to list. */
export function list(items: readonly string[]): readonly string[] {
  return items.length > 0 ? [items.map((item) => `- ${item}`).join("\n")] : [];
}
