import { endOfString } from "./json-depth.js";
import type { FindOffset } from "./parse-source.js";

/** Where the members of one object or array stand. */
interface Member {
  /** Offset of the name (of the value, in an array). */
  readonly name: number;
  readonly value: number;
}

/** An object or array, scanned as far as somebody asked. */
interface Container {
  readonly members: Map<string, Member>;
  /** Gives one further member at a time. */
  readonly rest: Iterator<readonly [key: string, member: Member], undefined>;
}

const space = /[ \t\n\r]*/y;
const scalar = /[^,}\]\s]*/y;

/**
 * Finds places in a JSON text that is known to be right. An object is scanned once, and no further than the member
 * that is asked for; what lies beside the way is skipped bracket by bracket. `decode` makes characters of a piece of the
 * text, where that is not what it holds; `ends` says behind which offset some objects and arrays close, by where they open.
 */
export function findInJson(
  text: string,
  decode = (piece: string) => piece,
  ends?: ReadonlyMap<number, number>,
): FindOffset {
  const containers = new Map<number, Container>();
  const start = skipSpace(0);
  return (keys) => {
    let offset = start;
    let value = start;
    for (const key of keys) {
      const member = find(containerAt(value), String(key));
      if (!member) return offset;
      offset = member.name;
      value = member.value;
    }
    return offset;
  };

  function containerAt(value: number): Container {
    let known = containers.get(value);
    if (!known) containers.set(value, (known = { members: new Map(), rest: scan(value) }));
    return known;
  }

  /** Of several members with one name, the first. */
  function find({ members, rest }: Container, wanted: string): Member | undefined {
    const known = members.get(wanted);
    if (known) return known;
    for (let next = rest.next(); !next.done; next = rest.next()) {
      const [key, member] = next.value;
      if (!members.has(key)) members.set(key, member);
      if (key === wanted) return member;
    }
    return undefined;
  }

  function* scan(container: number): Generator<readonly [string, Member], undefined> {
    const open = text[container];
    if (open !== "{" && open !== "[") return undefined;
    const close = open === "{" ? "}" : "]";
    let offset = skipSpace(container + 1);
    for (let index = 0; text[offset] !== close && offset < text.length; index += 1) {
      const name = offset;
      let key = String(index);
      if (open === "{") {
        const end = endOfString(text, offset) + 1;
        key = JSON.parse(decode(text.slice(offset, end))) as string;
        offset = skipSpace(skipSpace(end) + 1);
      }
      yield [key, { name, value: offset }];
      offset = skipSpace(skipValue(offset));
      if (text[offset] === ",") offset = skipSpace(offset + 1);
    }
    return undefined;
  }

  function skipSpace(offset: number): number {
    space.lastIndex = offset;
    space.exec(text);
    return space.lastIndex;
  }

  function skipValue(offset: number): number {
    const first = text[offset];
    if (first === '"') return endOfString(text, offset) + 1;
    const end = ends?.get(offset);
    if (end !== undefined) return end;
    if (first !== "{" && first !== "[") {
      scalar.lastIndex = offset;
      scalar.exec(text);
      return scalar.lastIndex;
    }
    let depth = 0;
    for (let at = offset; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 0x22) at = endOfString(text, at);
      else if ((code | 0x20) === 0x7b) depth += 1;
      else if ((code | 0x20) === 0x7d && --depth === 0) return at + 1;
    }
    return text.length;
  }
}
