/** Text of a document must not steer the terminal: control characters become visible or blank. */
export function printable(text: string): string {
  return text.replace(
    // oxlint-disable-next-line no-control-regex
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (character) =>
      character === "\t" || character === "\n" || character === "\r" ? " " : "\ufffd",
  );
}
