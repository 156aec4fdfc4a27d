import type { Type } from "../../model/api.js";
import type { Values } from "../rule.js";
import type { Comparison } from "./comparison.js";

/** The values of one kind: listed ones, and the type of all others where they occur. */
export interface ScalarAlternatives extends Values {
  readonly plain: Type | undefined;
}

/** What a type can be, sorted by kind. */
export interface Alternatives {
  readonly nullable: boolean;
  readonly string: ScalarAlternatives;
  readonly number: ScalarAlternatives;
  readonly boolean: ScalarAlternatives;
  /** Objects, lists and references to them; everything that has no kind of its own here. */
  readonly shapes: readonly Type[];
}

/** How deep unions stand in unions. */
const deepest = 50;

/**
 * Sorts what two types can be. References to one model on both sides are put together first; of the others, those
 * that lead to values are looked into.
 */
export function splitAlternatives(
  base: Type,
  revision: Type,
  { models }: Pick<Comparison, "models">,
): {
  readonly was: Alternatives;
  readonly is: Alternatives;
  readonly pairs: readonly (readonly [Type, Type])[];
} {
  const left = [...alternativesOf(base)];
  const right = [...alternativesOf(revision)];
  const pairs: [Type, Type][] = [];
  for (const one of alternativesOf(base)) {
    if (one.kind !== "ref") continue;
    const model = models.revisionOf(one.model);
    const index = right.findIndex((other) => other.kind === "ref" && other.model === model);
    if (index === -1) continue;
    left.splice(left.indexOf(one), 1);
    pairs.push([one, right.splice(index, 1)[0]!]);
  }
  return { was: sort(left, isOpen(base)), is: sort(right, isOpen(revision)), pairs };
}

function alternativesOf(type: Type): readonly Type[] {
  return type.kind === "union" ? type.members : [type];
}

function isOpen(type: Type): boolean {
  return type.kind === "union" && type.open === true;
}

function sort(types: readonly Type[], isListOpen: boolean): Alternatives {
  const shapes: Type[] = [];
  const listed = new Set<string | number | boolean>();
  const plain: { -readonly [Kind in "string" | "number" | "boolean"]?: Type } = {};
  let nullable = false;
  let open = isListOpen;
  const add = (type: Type, depth: number): void => {
    if (depth > deepest) return;
    switch (type.kind) {
      case "null":
        nullable = true;
        break;
      case "literal":
        listed.add(type.value);
        break;
      case "string":
      case "number":
      case "boolean":
        plain[type.kind] ??= type;
        break;
      case "union":
        open ||= type.open === true;
        for (const inner of type.members) add(inner, depth + 1);
        break;
      case "ref":
        if (isShape(type.model.type)) shapes.push(type);
        else add(type.model.type, depth + 1);
        break;
      default:
        shapes.push(type);
    }
  };
  for (const type of types) add(type, 0);
  const scalars = (kind: "string" | "number" | "boolean"): ScalarAlternatives => {
    const values = [...listed].filter((value) => typeof value === kind);
    // Beside their own kind, listed values are only examples, unless editors are to offer them.
    const any = values.length === 0 || (plain[kind] !== undefined && !open);
    const others = { open: plain[kind] !== undefined, any, plain: plain[kind] };
    return { listed: any ? [] : values, ...others };
  };
  return {
    nullable,
    string: scalars("string"),
    number: scalars("number"),
    boolean: scalars("boolean"),
    shapes,
  };
}

function isShape(type: Type): boolean {
  return !["union", "literal", "null", "string", "number", "boolean", "ref"].includes(type.kind);
}
