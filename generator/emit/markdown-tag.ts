import { codeSpan, escapeMarkdown, fenceFor } from "./markdown.js";

/** A piece of Markdown: what a page is made of. */
export interface Markdown {
  readonly kind: "markdown";
  readonly text: string;
}

/** What a hole of a page takes. A string is shown as it is; a list is a line each. */
export type MarkdownHole = Markdown | string | number | undefined | readonly MarkdownHole[];

interface MarkdownTag {
  /** The text between is Markdown of the author's; its margin is taken off. */
  (strings: TemplateStringsArray, ...holes: readonly MarkdownHole[]): Markdown;
  /** Text in a code span, whatever it has in it. */
  span(text: string): Markdown;
  /** Lines in a block of code, whatever they have in them. Those that are undefined are left out. */
  block(language: string, ...lines: readonly (string | undefined)[]): Markdown;
  /** Pieces below each other, a blank line between. Those that are undefined are left out. */
  sections(...pieces: readonly (Markdown | undefined)[]): Markdown;
  /** Markdown as it stands. The one door: text from a document never goes through it. */
  raw(text: string): Markdown;
}

/** A page or a part of one. A string in a hole is text, never markup: pages need no quoting either. */
export const markdown: MarkdownTag = Object.assign(
  (strings: TemplateStringsArray, ...holes: readonly MarkdownHole[]): Markdown =>
    piece(
      marginless(strings)
        .map((text, index) => (index === 0 ? text : textOf(holes[index - 1]) + text))
        .join("")
        .trim(),
    ),
  {
    span: (text: string) => piece(codeSpan(text)),
    block: (language: string, ...lines: readonly (string | undefined)[]) => {
      const text = lines.filter((line) => line !== undefined).join("\n");
      const ticks = fenceFor(text);
      const fence = ticks.length < 3 ? "```" : ticks;
      return piece(`${fence}${language.replace(/[^\w+#-]/g, "")}\n${text}\n${fence}`);
    },
    sections: (...pieces: readonly (Markdown | undefined)[]) =>
      piece(pieces.flatMap((part) => part?.text ?? []).join("\n\n")),
    raw: piece,
  },
);

/** The text of a page that a template gives. */
export function markdownText(page: string | Markdown): string {
  return typeof page === "string" ? page : page.text;
}

function piece(text: string): Markdown {
  return { kind: "markdown", text };
}

function textOf(hole: MarkdownHole): string {
  if (hole === undefined) return "";
  if (Array.isArray(hole)) return hole.map(textOf).join("\n");
  return isPiece(hole) ? hole.text : escapeMarkdown(String(hole));
}

function isPiece(hole: MarkdownHole): hole is Markdown {
  return typeof hole === "object" && "kind" in hole;
}

/** The literal parts without the indentation that all their lines share. */
function marginless(strings: readonly string[]): readonly string[] {
  const lines = strings.flatMap((text, index) =>
    text
      .split("\n")
      .slice(1)
      .filter(
        (line, number, all) =>
          // The last line goes on behind a hole, unless it is the last of all.
          line.trim() !== "" || (index < strings.length - 1 && number === all.length - 1),
      ),
  );
  const margin = Math.min(...lines.map((line) => /^ */.exec(line)![0].length));
  if (!Number.isFinite(margin)) return strings;
  return strings.map((text) => text.replaceAll(new RegExp(`\\n {0,${margin}}`, "g"), "\n"));
}
