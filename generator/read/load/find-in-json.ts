import type { FindOffset } from "./parse-source.js";
import type { JsonScan, Member } from "./scan-json.js";

/** An object or array, scanned as far as somebody asked. */
interface Container {
  readonly members: Map<string, Member>;
  /** Gives one further member at a time. */
  readonly rest: Iterator<Member, void>;
}

/** Finds places in a JSON text. An object is scanned once, and no further than the member that is asked for. */
export function findInJson(scan: JsonScan): FindOffset {
  const containers = new Map<number, Container>();
  return (keys) => {
    let offset = scan.root;
    let value = scan.root;
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
    if (!known) containers.set(value, (known = { members: new Map(), rest: scan.members(value) }));
    return known;
  }

  /** Of several members with one name, the first. */
  function find({ members, rest }: Container, wanted: string): Member | undefined {
    const known = members.get(wanted);
    if (known) return known;
    for (let next = rest.next(); !next.done; next = rest.next()) {
      const key = String(next.value.key);
      if (!members.has(key)) members.set(key, next.value);
      if (key === wanted) return next.value;
    }
    return undefined;
  }
}
