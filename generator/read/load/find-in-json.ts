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

const quote = 0x22;
const comma = 0x2c;
const backslash = 0x5c;
const brace = 0x7b;
const bracket = 0x5b;

/**
 * Finds places in the bytes of a JSON text that is known to be right: what tells a place is ASCII. An object is scanned
 * once, and no further than the member that is asked for; what lies beside the way is skipped bracket by bracket, or at
 * once where `ends` says behind which offset the object or array closes that opens at another.
 */
export function findInJson(bytes: Buffer, ends: ReadonlyMap<number, number>): FindOffset {
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
    const open = bytes[container];
    if (open !== brace && open !== bracket) return undefined;
    let offset = skipSpace(container + 1);
    for (let index = 0; offset < bytes.length && !closes(bytes[offset]!); index += 1) {
      const name = offset;
      let key = String(index);
      if (open === brace) {
        const end = skipString(offset);
        key = JSON.parse(bytes.toString("utf8", offset, end)) as string;
        offset = skipSpace(skipSpace(end) + 1);
      }
      yield [key, { name, value: offset }];
      offset = skipSpace(skipValue(offset));
      if (bytes[offset] === comma) offset = skipSpace(offset + 1);
    }
    return undefined;
  }

  function skipSpace(offset: number): number {
    let at = offset;
    while (at < bytes.length && bytes[at]! <= 0x20) at += 1;
    return at;
  }

  function skipString(offset: number): number {
    let at = offset + 1;
    while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
    return at + 1;
  }

  function skipValue(offset: number): number {
    const first = bytes[offset];
    if (first === quote) return skipString(offset);
    const end = ends.get(offset);
    if (end !== undefined) return end;
    let at = offset;
    if (first !== brace && first !== bracket) {
      while (at < bytes.length && bytes[at]! > 0x20 && bytes[at] !== comma && !closes(bytes[at]!))
        at += 1;
      return at;
    }
    let depth = 0;
    while (at < bytes.length) {
      const byte = bytes[at]!;
      if (byte === quote) {
        at = skipString(at);
        continue;
      }
      at += 1;
      if ((byte | 0x20) === brace) depth += 1;
      else if (closes(byte) && --depth === 0) return at;
    }
    return at;
  }
}

/** Whether a byte is `}` or `]`. */
function closes(byte: number): boolean {
  return (byte | 0x20) === 0x7d;
}
