import type { Model, Type } from "quillgen/template";

/**
 * The models that lead back to themselves with no object between: lists of themselves, above all. The compiler takes
 * that from a type of its own name, but not from a member of an interface. Models on a way between two circles count.
 */
export function circlesOf(models: readonly Model[]): ReadonlySet<Model> {
  const before = new Map(models.map((model) => [model, new Set<Model>()]));
  const next = new Map(
    models.map((model) => [model, new Set(endsOf(model.type).filter((end) => before.has(end)))]),
  );
  for (const [model, ends] of next) for (const end of ends) before.get(end)!.add(model);
  strip(next, before);
  strip(before, next);
  return new Set(next.keys());
}

/** Takes away, until there is none, each model that leads nowhere. */
function strip(next: Map<Model, Set<Model>>, before: Map<Model, Set<Model>>): void {
  const ended = [...next].filter(([, ends]) => ends.size === 0).map(([model]) => model);
  for (let model = ended.pop(); model !== undefined; model = ended.pop()) {
    for (const each of before.get(model)!) {
      const ends = next.get(each)!;
      ends.delete(model);
      if (ends.size === 0) ended.push(each);
    }
    next.delete(model);
    before.delete(model);
  }
}

/** The models that a type is made of, with no object between. */
function endsOf(type: Type): readonly Model[] {
  switch (type.kind) {
    case "ref":
      return [type.model];
    case "array":
      return endsOf(type.items);
    case "tuple":
      return [...type.items, ...(type.rest ? [type.rest] : [])].flatMap(endsOf);
    case "union":
    case "intersection":
      return type.members.flatMap(endsOf);
    default:
      return [];
  }
}
