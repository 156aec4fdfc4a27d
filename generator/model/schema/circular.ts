import type { Model, Type } from "../api.js";
import { findCircles } from "./find-circles.js";
import { unknownType } from "./leaf.js";
import type { Draft } from "./schemas.js";
import { unionOf } from "./union.js";

/**
 * Opens circles of models that have nothing but unions, intersections, names and keys of maps between them, which no
 * value and no language gives a meaning to: each gets what the others of its circle say, without the way
 * back. Returns the models concerned.
 */
export function openCircles(drafts: readonly Draft[]): readonly Draft[] {
  const ends = new Map(drafts.map((draft) => [draft as Model, endsOf(draft.type)]));
  const inCircle = findCircles(ends);
  const circular = drafts.filter((draft) => inCircle.has(draft));
  const opened = circular.map((draft) => open(draft.type, inCircle, new Set([draft])));
  circular.forEach((draft, index) => {
    draft.type = opened[index] ?? unknownType;
  });
  return circular;
}

/** The models that a type is made of, with no object or array between. */
function endsOf(type: Type): readonly Model[] {
  if (type.kind === "ref") return [type.model];
  if (type.kind === "record") return type.keys ? endsOf(type.keys) : [];
  if (type.kind !== "union" && type.kind !== "intersection") return [];
  return type.members.flatMap(endsOf);
}

/** The type without the way back; undefined where nothing else is left. */
function open(type: Type, inCircle: ReadonlySet<Model>, seen: Set<Model>): Type | undefined {
  switch (type.kind) {
    case "ref":
      if (!inCircle.has(type.model)) return type;
      if (seen.has(type.model)) return undefined;
      seen.add(type.model);
      // Longer circles than any document has: bounded, because hostile ones are not.
      return seen.size > 200 ? undefined : open(type.model.type, inCircle, seen);
    case "union":
    case "intersection": {
      const members = type.members.flatMap((member) => open(member, inCircle, seen) ?? []);
      if (
        members.length === type.members.length &&
        members.every((each, i) => each === type.members[i])
      ) {
        return type;
      }
      if (members.length === 0) return undefined;
      if (type.kind === "union") return unionOf(members, { open: type.open });
      return members.length === 1 ? members[0] : { kind: "intersection", members };
    }
    case "record": {
      const keys = type.keys && open(type.keys, inCircle, seen);
      if (keys === type.keys) return type;
      return { kind: "record", values: type.values, ...(keys && { keys }) };
    }
    default:
      return type;
  }
}
