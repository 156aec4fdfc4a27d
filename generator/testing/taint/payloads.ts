/** A text that tries to be more than text. `mark` is an identifier; what got out calls it. */
export interface Payload {
  readonly name: string;
  readonly text: (mark: string) => string;
}

const call = (mark: string) => `${mark}()`;
const payload = (name: string, text: (mark: string) => string): Payload => ({ name, text });

/** The ways out of strings, templates, comments, declarations, Markdown and folders. */
export const payloads: readonly Payload[] = [
  payload("double quote", (mark) => `"; ${call(mark)}; "`),
  payload("single quote", (mark) => `'; ${call(mark)}; '`),
  payload("both quotes", (mark) => `"'; ${call(mark)}; '"`),
  payload("backtick", (mark) => `\`; ${call(mark)}; \``),
  payload("substitution", (mark) => `\${${call(mark)}}`),
  payload("end of comment", (mark) => `*/ ${call(mark)}; /*`),
  payload("end of comment, in pieces", (mark) => `*\u0000/ **//* *\\/ ${call(mark)} //`),
  payload("line feed", (mark) => `\n${call(mark)};\nexport default ${call(mark)};\n`),
  payload("carriage return", (mark) => `\r${call(mark)};\r\n//# sourceMappingURL=${mark}`),
  payload("line separators", (mark) => `\u2028${call(mark)};\u2029${call(mark)};\u0085`),
  payload("script", (mark) => `</script><script>${call(mark)}</script><!--`),
  payload("null", (mark) => `\u0000${call(mark)}\u0000\u001b[2J`),
  payload("backslashes", (mark) => `\\"; ${call(mark)}; \\`),
  payload("escapes", (mark) => `\\u0022; ${call(mark)}; \\x22\\u{22}\\`),
  payload("prototype", (mark) => `__proto__.${call(mark)}`),
  payload("invisible", (mark) => `\ufeff\u202e${call(mark)}\u2066\u200b\ud800`),
  payload(
    "declaration",
    (mark) => `string; }\nimport x from "${mark}"; ${call(mark)}; interface Y { z: `,
  ),
  payload("computed name", (mark) => `]: ${call(mark)}, [${call(mark)}`),
  payload("folders", (mark) => `../../${mark}/..\\..\\${mark}%2e%2e/`),
  payload(
    "directives",
    (mark) =>
      `\n@ts-nocheck\n@import ${mark} from "fs"\n@jsx ${mark}\n/// <reference path="${mark}" />\n// @ts-ignore ${mark}`,
  ),
  payload(
    "Markdown",
    (mark) =>
      `\n\n\`\`\`\n# ${mark}\n<img src=x onerror=${call(mark)}>\n[x](javascript:${call(mark)}) ![](//${mark}) https://${mark}.example |\n|--|\n[y]: javascript:${mark}\n`,
  ),
];
