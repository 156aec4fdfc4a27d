/** The literal parts of a tagged template, its margin taken off. */
export interface Frame {
  readonly strings: readonly string[];
  /** Per hole: the indentation of the line it stands on. */
  readonly indents: readonly number[];
  /** Per hole: whether it has its line to itself. Then it may vanish with the line. */
  readonly alone: readonly boolean[];
  /** Identifiers that the text itself uses, members of other things aside. */
  readonly words: ReadonlySet<string>;
}

const frames = new WeakMap<readonly string[], Frame>();

/** Dedents a template: the author's margin is not part of the text. One template is read once. */
export function frameOf(strings: readonly string[]): Frame {
  let frame = frames.get(strings);
  if (frame === undefined) {
    frame = readFrame(strings);
    frames.set(strings, frame);
  }
  return frame;
}

function readFrame(raw: readonly string[]): Frame {
  const strings = raw.map((text) => text.replaceAll("\r\n", "\n"));
  const last = strings.length - 1;
  strings[0] = (strings[0] ?? "").replace(/^[ \t]*\n/, "");
  const opensLine = strings[0] !== (raw[0] ?? "").replaceAll("\r\n", "\n");
  if (strings[last]?.includes("\n")) strings[last] = strings[last].replace(/\n[ \t]*$/, "");
  else if (last > 0 && /^[ \t]*$/.test(strings[last] ?? "")) strings[last] = "";

  const margin = marginOf(strings, opensLine);
  const dedented = strings.map((text, index) => {
    const inner = text.replaceAll(/\n([ \t]*)/g, (_, space: string) => "\n" + space.slice(margin));
    return index === 0 && opensLine
      ? inner.replace(/^[ \t]*/, (space) => space.slice(margin))
      : inner;
  });

  const indents: number[] = [];
  const alone: boolean[] = [];
  let lineStart = "";
  for (let index = 0; index < last; index++) {
    const text = dedented[index] ?? "";
    const newline = text.lastIndexOf("\n");
    const head = newline >= 0 || index === 0 ? text.slice(newline + 1) : lineStart + "\0" + text;
    lineStart = head;
    const after = dedented[index + 1] ?? "";
    indents.push(/^[ \t]*/.exec(head)?.[0].length ?? 0);
    alone.push(
      /^[ \t]*$/.test(head) && (/^[ \t]*\n/.test(after) || (index + 1 === last && after === "")),
    );
  }
  return { strings: dedented, indents, alone, words: wordsOf(dedented.join("\0")) };
}

function marginOf(strings: readonly string[], opensLine: boolean): number {
  let margin = Infinity;
  for (const [index, text] of strings.entries()) {
    const lines = text.split("\n");
    for (const [number, content] of lines.entries()) {
      if (number === 0 && !(index === 0 && opensLine)) continue;
      const endsInHole = number === lines.length - 1 && index < strings.length - 1;
      if (content.trim() === "" && !endsInHole) continue;
      margin = Math.min(margin, /^[ \t]*/.exec(content)?.[0].length ?? 0);
    }
  }
  return margin === Infinity ? 0 : margin;
}

const token =
  /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/[^\n]*|\/\*[^]*?\*\/|\.?[\p{L}_$][\p{L}\p{N}_$]*/gu;

/** The identifiers of a text that could bind or name something: strings, comments and members aside. */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word] of text.matchAll(token)) {
    if (/^[\p{L}_$]/u.test(word)) words.add(word);
  }
  return words;
}
