import { decodeJson } from "../../read/load/decode-json.js";
import type { JsonScan, Member } from "../../read/load/scan-json.js";
import type { Json, JsonObject } from "../../read/document.js";
import { setMember } from "../../read/json-object.js";

/** A document whose components are parsed when they are asked for: they are most of it, and few of them are needed. */
export interface DocumentInParts {
  /** The document without its components, and without its webhooks. */
  readonly root: JsonObject;
  /** All components of a kind, such as `securitySchemes`. */
  componentsOf(kind: string): Json | undefined;
  component(kind: string, name: string): Json | undefined;
}

/** Throws a SyntaxError where the bytes are no JSON. */
export function documentInParts(
  bytes: Buffer,
  { root, members, endOf }: JsonScan,
): DocumentInParts {
  const parse = ({ value }: Member): Json =>
    JSON.parse(decodeJson(bytes.subarray(value, endOf(value)))) as Json;
  const index = (member: Member | undefined): ReadonlyMap<string, Member> =>
    new Map(
      member && Array.from(members(member.value), (inner) => [String(inner.key), inner] as const),
    );
  const top = index({ key: "", name: root, value: root });
  const kinds = index(top.get("components"));
  const components = new Map<string, ReadonlyMap<string, Member>>();
  const rest: JsonObject = {};
  for (const [key, member] of top) {
    if (!["components", "webhooks", "x-webhooks"].includes(key))
      setMember(rest, key, parse(member));
  }
  return {
    root: rest,
    componentsOf(kind) {
      const member = kinds.get(kind);
      return member && parse(member);
    },
    component(kind, name) {
      let known = components.get(kind);
      if (!known) components.set(kind, (known = index(kinds.get(kind))));
      const member = known.get(name);
      return member && parse(member);
    },
  };
}
