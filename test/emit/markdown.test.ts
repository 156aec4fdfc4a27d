import { expect, test } from "vitest";
import { markdown, type Markdown } from "../../generator/emit/markdown-tag.js";

const { block, sections, span } = markdown;

test.each<[what: string, piece: Markdown, want: string]>([
  ["a string in a hole is text", markdown`## ${"*a* `b`"}`, "## \\*a\\* \\`b\\`"],
  [
    "the margin of the source is left out, that of a hole is kept",
    markdown`
      ## A

      ${block("ts", "if (a) {", "  b();", "}")}
    `,
    "## A\n\n```ts\nif (a) {\n  b();\n}\n```",
  ],
  ["a list is a line each", markdown`${["a", span("b")]}`, "a\n`b`"],
  ["a span with backticks", span("a ``b"), "``` a ``b ```"],
  [
    "a block leaves out what is undefined",
    block("ts", "a", undefined, "", "b"),
    "```ts\na\n\nb\n```",
  ],
  ["a block cannot be ended from within", block("ts", "````", "# A"), "`````ts\n````\n# A\n`````"],
  [
    "sections stand below each other, but for those that are undefined",
    sections(
      markdown`
## A
      `,
      undefined,
      block("", "b"),
    ),
    "## A\n\n```\nb\n```",
  ],
  ["no sections", sections(), ""],
])("%s", (_, { text }, want) => {
  expect(text).toBe(want);
});
