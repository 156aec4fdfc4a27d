import ts from "typescript";
import { describe, expect, test } from "vitest";
import type { Doc, Type } from "../../generator/model/api.js";
import { commentText } from "../../generator/emit/comment.js";
import { limitsText } from "../../generator/emit/limits.js";

describe("commentText", () => {
  test.each<[string, readonly (string | Doc | undefined)[], string]>([
    ["nothing to say", [undefined, {}, ""], ""],
    ["one line", ["A list."], "/** A list. */"],
    [
      "summary and text",
      [{ summary: "List", text: "All of them." }],
      "/**\n * List\n *\n * All of them.\n */",
    ],
    [
      "a summary that the text repeats",
      [{ summary: "List", text: "List all." }],
      "/** List all. */",
    ],
    ["a default", [{ default: { a: "*/" } }], '/** @default {"a":"*\\/"} */'],
    [
      "further documentation, as text: a tag for it would have every comment parsed",
      [{ text: "A.", externalDocs: "https://example.com/*/@a", default: 1 }],
      "/**\n * A.\n *\n * See https://example.com/*\\/@a\n *\n * @default 1\n */",
    ],
    ["deprecated without reason", [{ deprecated: "" }], "/** @deprecated */"],
    [
      "deprecated after the text",
      [{ text: "X", deprecated: "Use y." }],
      "/**\n * X\n *\n * @deprecated Use y.\n */",
    ],
    ["the end of a comment", ["a */ b"], "/** a *\\/ b */"],
    ["the end of a comment, twice over", ["**/*/"], "/** **\\/*\\/ */"],
    [
      "all kinds of line ends",
      ["a\r\nb\rc\u2028d\u2029e"],
      "/**\n * a\n * b\n * c\n * d\n * e\n */",
    ],
    ["many empty lines", ["a  \n\n\n\nb\n"], "/**\n * a\n *\n * b\n */"],
    ["controls", ["a\u0000b\u202ec\ud800d"], "/** a\ufffdb\ufffdc\ufffdd */"],
    ["emoji and scripts", ["é 漢 😀"], "/** é 漢 😀 */"],
    [
      "tags",
      ["@internal x\n - @a\nmail@x.org `@b/c`"],
      "/**\n * \\@internal x\n *  - \\@a\n * mail@x.org `@b/c`\n */",
    ],
    ["a pragma anywhere", ["see @jsxImportSource x"], "/** see @ jsxImportSource x */"],
  ])("%s", (_, parts, text) => {
    expect(commentText(...parts)).toBe(text);
  });

  test("no text becomes a tag or code", () => {
    const hostile = [
      "@deprecated",
      "x @deprecated",
      "*/ alert(1) /*",
      "{@link x} @param y",
      "`@x` @y",
      "a\u2028@z",
      "*\\/ *\\*/",
      "@ts-ignore",
    ];
    for (const text of hostile) {
      const source = `${commentText(text, { text, default: text })}\nexport const x = 1;`;
      const file = ts.createSourceFile("x.ts", source, ts.ScriptTarget.Latest, true);
      expect(file.statements.map((statement) => statement.kind)).toEqual([
        ts.SyntaxKind.VariableStatement,
      ]);
      const tags = ts.getJSDocTags(file.statements[0] as ts.Node).map((tag) => tag.tagName.text);
      expect(tags, text).toEqual(["default"]);
    }
  });
});

describe("limitsText", () => {
  test.each<[Type, string | undefined]>([
    [{ kind: "string" }, undefined],
    [{ kind: "string", minLength: 0 }, undefined],
    [{ kind: "string", minLength: 1, maxLength: 200 }, "1 to 200 characters."],
    [{ kind: "string", maxLength: 1 }, "At most 1 character."],
    [{ kind: "string", format: "uuid" }, "Format: `uuid`."],
    [{ kind: "string", pattern: "^`a$" }, "Pattern: `` ^`a$ ``."],
    [{ kind: "number", integer: true, minimum: 1, maximum: 9 }, "From 1 to 9."],
    [{ kind: "number", integer: true, exclusiveMinimum: 0 }, "Greater than 0."],
    [
      { kind: "array", items: { kind: "null" }, minItems: 2, maxItems: 2, unique: true },
      "2 items. No item twice.",
    ],
    [
      { kind: "union", members: [{ kind: "string", maxLength: 5 }, { kind: "null" }] },
      "At most 5 characters.",
    ],
  ])("%j", (type, text) => {
    expect(limitsText(type)).toBe(text);
  });
});
