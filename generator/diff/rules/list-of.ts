/** A few values for a sentence, as they are written in code; how many more there are. */
export function listOf(values: readonly unknown[]): string {
  const shown = values.slice(0, 5).map((value) => `\`${JSON.stringify(value)}\``);
  const more = values.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
