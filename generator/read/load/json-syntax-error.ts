const token =
  /[ \t\n\r]+|[{}[\]:,]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;

/** What is wrong, and from which character on. */
interface SyntaxProblem {
  readonly offset: number;
  readonly reason: string;
}

/**
 * Where JSON goes wrong, and how. `JSON.parse` says where in words that differ between engines, so a text that it refused is
 * read again here, token by token.
 */
export function findSyntaxError(text: string): SyntaxProblem {
  const closers: string[] = [];
  let wanted: "value" | "key" | "colon" | "end" = "value";
  let mayClose = false;
  let offset = 0;
  let last = 0;
  while (offset < text.length) {
    const found = text[offset] === '"' ? stringAt(text, offset) : tokenAt(text, offset);
    if (typeof found !== "string") return found;
    if (/^\s/.test(found)) {
      offset += found.length;
      continue;
    }
    const reason = take(found);
    if (reason) return { offset, reason };
    last = offset;
    offset += found.length;
  }
  return { offset: Math.max(last, 0), reason: "the text ends too early" };

  function take(found: string): string | undefined {
    const closes = found === "}" || found === "]";
    if (closes && (wanted === "end" || mayClose) && closers.at(-1) === found) {
      closers.pop();
      wanted = "end";
      mayClose = false;
      return undefined;
    }
    if (wanted === "end") {
      if (closers.length === 0) return `${found} after the end of the document`;
      if (found !== ",") return `a comma or ${closers.at(-1)} is expected before ${found}`;
      wanted = closers.at(-1) === "}" ? "key" : "value";
      mayClose = false;
      return undefined;
    }
    if (wanted === "colon") {
      if (found !== ":") return `a colon is expected before ${found}`;
      wanted = "value";
      return undefined;
    }
    if (wanted === "key") {
      if (!found.startsWith('"')) return `a name in double quotes is expected before ${found}`;
      wanted = "colon";
      mayClose = false;
      return undefined;
    }
    if (found === "{" || found === "[") {
      closers.push(found === "{" ? "}" : "]");
      wanted = found === "{" ? "key" : "value";
      mayClose = true;
      return undefined;
    }
    if (/^[}\]:,]/.test(found)) return `a value is expected before ${found}`;
    wanted = "end";
    mayClose = false;
    return undefined;
  }
}

function tokenAt(text: string, offset: number): string | SyntaxProblem {
  token.lastIndex = offset;
  return token.exec(text)?.[0] ?? { offset, reason: nameWhatStands(text, offset) };
}

/** A string with its quotes. Read without a pattern for the whole: a long one would be too much for it. */
function stringAt(text: string, offset: number): string | SyntaxProblem {
  const end = endOfString(text, offset);
  if (end >= text.length) return { offset, reason: "a string that does not end" };
  const suspect = /[\u0000-\u001f\\]/g; // oxlint-disable-line no-control-regex
  suspect.lastIndex = offset;
  for (let found = suspect.exec(text); found && found.index < end; found = suspect.exec(text)) {
    const escape = text.slice(found.index, found.index + 6);
    if (!/^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(escape)) {
      return { offset: found.index, reason: "a character or an escape that a string cannot have" };
    }
    suspect.lastIndex = found.index + 2;
  }
  return text.slice(offset, end + 1);
}

function nameWhatStands(text: string, offset: number): string {
  const character = text[offset]!;
  if (character === "'") return "a quote that is not a double one";
  if (character === "/") return "a comment; JSON has none";
  return `the character ${JSON.stringify(character)} cannot stand here`;
}

/** The offset of the quote that closes the string which opens at `start`; the text's end where none does. */
function endOfString(text: string, start: number): number {
  let end = start;
  for (;;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    let slashes = 0;
    while (text[end - 1 - slashes] === "\\") slashes += 1;
    if (slashes % 2 === 0) return end;
  }
}
