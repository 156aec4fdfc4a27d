/** A goal with what came of it, as a sentence; nothing where there is no figure. */
export function goal(text: string, value: number, limit: number): readonly string[] {
  if (!Number.isFinite(value)) return [];
  const shown = Number.isInteger(value) ? value.toLocaleString("en-US") : value.toFixed(3);
  const verdict = value <= limit ? "met" : "missed";
  return [`Goal: ${text} at most ${limit.toLocaleString("en-US")}: ${shown}, ${verdict}.`];
}
