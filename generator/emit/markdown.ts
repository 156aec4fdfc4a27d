/** Text as Markdown that shows just that text: nothing in it is markup, HTML or a link. */
export function escapeMarkdown(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, "\ufffd")
      .replace(/[\\`*_{}[\]<>#|~&@]/g, "\\$&")
      .replace(/^(\s*)([-+=])/gm, "$1\\$2")
      .replace(/^(\s*)(\d+)([.)])/gm, "$1$2\\$3")
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
  const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 || /^ | $/.test(plain) ? " " : "";
  return `${fence}${pad}${plain}${pad}${fence}`;
}

/** Text in a cell of a table. */
export function cell(text: string): string {
  return proseMarkdown(text.replace(/\s*\n\s*/g, " ")).replace(/(?<!\\)\|/g, "\\|");
}
