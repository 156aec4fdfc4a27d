/** Text as Markdown that shows just that text: nothing in it is markup, HTML or a link. */
export function escapeMarkdown(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, "\ufffd")
      .replace(/[\\`*_{}[\]<>#|~&@]/g, "\\$&")
      .replace(/^([^\S\n]*)([-+=])/gm, "$1\\$2")
      .replace(/^([^\S\n]*)(\d+)([.)])/gm, "$1$2\\$3")
      .replace(/\b(https?|ftp|mailto):/gi, "$1\\:")
      .replace(/\bwww\./gi, "www\\.")
  );
}

/** Text of a comment as Markdown: what stands in backticks is code, the rest just text. */
export function proseMarkdown(text: string): string {
  return text
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? codeSpan(part) : escapeMarkdown(part)))
    .join("");
}

/** Text in a code span, whatever backticks it has. */
export function codeSpan(text: string): string {
  // oxlint-disable-next-line no-control-regex
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ");
  const fence = fenceFor(plain);
  const pad = fence.length > 1 || /^ | $/.test(plain) ? " " : "";
  return `${fence}${pad}${plain}${pad}${fence}`;
}

/** Backticks, one more than anywhere in a row in the text. */
export function fenceFor(text: string): string {
  let longest = 0;
  for (const [ticks] of text.matchAll(/`+/g)) longest = Math.max(longest, ticks.length);
  return "`".repeat(longest + 1);
}

/** One line of text, its end left out where it is long. Markdown takes quadratic time for what is hostile. */
export function shortLine(text: string): string {
  const line = text
    .slice(0, 4 * longestLine)
    .replace(/\s+/g, " ")
    .trim();
  return line.length > longestLine
    ? `${line.slice(0, longestLine).replace(/\p{Surrogate}$/u, "")}…`
    : line;
}

const longestLine = 500;

/** Text in a cell of a table. */
export function cell(text: string): string {
  return proseMarkdown(shortLine(text)).replace(/(?<!\\)\|/g, "\\|");
}
