import type { JsonScan, Member } from "../../read/load/scan-json.js";
import type { Key } from "../../read/pointer.js";

/** The keys that lead to the value of an object's member which starts at an offset; undefined where none does. */
export function keysAt({ root, members }: JsonScan, offset: number): readonly Key[] | undefined {
  const keys: Key[] = [];
  for (let value = root; value !== offset;) {
    let last: Member | undefined;
    for (const member of members(value)) {
      if (member.value > offset) break;
      last = member;
    }
    if (last === undefined) return undefined;
    keys.push(last.key);
    value = last.value;
  }
  return typeof keys.at(-1) === "string" ? keys : undefined;
}
