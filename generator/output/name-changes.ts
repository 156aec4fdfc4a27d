import type { LockedNames } from "./lock.js";

/** What a run does to names that were published. */
export interface NameChanges {
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Names that nothing has any more. */
  readonly gone: readonly string[];
}

/** Compares the names of two locks. What has moved and kept its name has not changed. */
export function compareNames(before: LockedNames | undefined, after: LockedNames): NameChanges {
  const renamed: { from: string; to: string }[] = [];
  const gone: string[] = [];
  for (const kind of ["operations", "models"] as const) {
    const was = before?.[kind] ?? {};
    const is = new Map(Object.entries(after[kind]));
    const names = new Set(is.values());
    const successors = kind === "models" ? successorsOf(before, after) : new Map<string, string>();
    for (const [key, from] of Object.entries(was)) {
      if (names.has(from)) continue;
      const to = is.get(successors.get(key) ?? key);
      if (to === undefined) gone.push(from);
      else renamed.push({ from, to });
    }
  }
  return { renamed, gone };
}

/** For models that have left their place: the one place that has a model of the same shape, and had none before. */
function successorsOf(
  before: LockedNames | undefined,
  after: LockedNames,
): ReadonlyMap<string, string> {
  const [was, is] = [before?.shapes ?? {}, after.shapes ?? {}];
  const successors = new Map<string, string>();
  for (const [pointer, shape] of Object.entries(was)) {
    if (Object.hasOwn(is, pointer)) continue;
    const places = Object.entries(is).filter(
      ([key, other]) => other === shape && !Object.hasOwn(was, key),
    );
    if (places.length === 1) successors.set(pointer, places[0]![0]);
  }
  return successors;
}
