/**
 * A page that is only headings and lists of one-line items, each of which begins with code: nothing in a line has an
 * effect on another one, so that every line is laid out by itself.
 */
export interface ListPage {
  /** Its lines that prettier might lay out in another way, each once. */
  readonly open: readonly string[];
  /** The page, its lines replaced. */
  with(laidOut: ReadonlyMap<string, string>): string;
}

const heading = /^#{1,6} \S/;
const item = /^- `{1,2}[^`]/;
/** An item of code and plain words: prettier leaves it as it is, unless something in it means more than its characters. */
const plain = /^- (?:`[^` ](?:[^`]*[^` ])?`|[A-Za-z0-9 ,.;:()!?/='"-])+$/;
/** Spaces that are too many, double quotes of code, links that go without brackets. */
const more = / {2}| $|``|\/\/|www\.|mailto:/i;

/** Reads such a page. Undefined where a page has anything else in it. */
export function readListPage(text: string): ListPage | undefined {
  if (!text.endsWith("\n")) return undefined;
  const blocks = text
    .slice(0, -1)
    .split("\n\n")
    .map((block) => block.split("\n"));
  const isHeading = (block: readonly string[] | undefined) =>
    block?.length === 1 && heading.test(block[0]!);
  // Two lists, one after the other, would be one.
  const isPlain = blocks.every(
    (block, index) =>
      isHeading(block) || (block.every((line) => item.test(line)) && isHeading(blocks[index - 1])),
  );
  return isPlain
    ? {
        open: [...new Set(blocks.flat())].filter((line) => !plain.test(line) || more.test(line)),
        with: (laidOut) =>
          `${blocks.map((block) => block.map((line) => laidOut.get(line) ?? line).join("\n")).join("\n\n")}\n`,
      }
    : undefined;
}

/** One page of some lines, headings first, as `readListPage` takes it apart. */
export function joinLines(lines: readonly string[]): {
  readonly text: string;
  readonly order: readonly string[];
} {
  const headings = lines.filter((line) => heading.test(line));
  const items = lines.filter((line) => item.test(line));
  const list = items.length === 0 ? [] : [items.join("\n")];
  return { text: `${[...headings, ...list].join("\n\n")}\n`, order: [...headings, ...items] };
}
