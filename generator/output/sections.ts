const fence = /^(`{3,}|~{3,})/;
/** What has an effect on other sections, or hides where they begin: link definitions, HTML that ends anywhere, fences inside. */
const far =
  /^ {0,3}\[[^\]]*\]:|<(?:pre|script|style|textarea|!|\?)|^[ \t>*+-].*(?:`{3}|~{3})|^---/im;

/**
 * The sections of a page of Markdown, each of which is laid out by itself: from one heading of the second level to the
 * next. The page whole where that cannot be told for sure.
 */
export function splitSections(text: string): readonly string[] {
  if (far.test(text)) return [text];
  const sections: string[][] = [[]];
  let open: string | undefined;
  for (const line of text.split("\n")) {
    const [mark] = fence.exec(line) ?? [];
    if (open === undefined && line.startsWith("## ") && sections.at(-1)!.at(-1) === "") {
      sections.push([]);
    }
    sections.at(-1)!.push(line);
    if (mark === undefined) continue;
    if (open === undefined) open = mark;
    else if (line.trimEnd() === mark && mark.startsWith(open)) open = undefined;
  }
  return open === undefined ? sections.map((lines) => lines.join("\n")) : [text];
}
