import { escapeComponentName } from "./component-name.js";
import type { Target } from "./find-references.js";

/**
 * Names the targets of one section: by the last key of the pointer, or by the file for a whole file. Where that is
 * taken, or several want it, every one of them is named by its file too; where even that is not enough, by its whole way.
 */
export function nameComponents(
  targets: readonly Target[],
  taken: ReadonlySet<string>,
  entryUrl: string,
): ReadonlyMap<Target, string> {
  const levels = new Map<Target, number>(targets.map((target) => [target, 0]));
  for (let round = 0; round <= namings.length; round += 1) {
    const byName = new Map<string, Target[]>();
    for (const target of targets) {
      const name = nameOf(target, levels.get(target)!, entryUrl);
      byName.set(name, [...(byName.get(name) ?? []), target]);
    }
    let clash = false;
    for (const [name, parties] of byName) {
      if (parties.length < 2 && !taken.has(name)) continue;
      for (const party of parties) {
        const level = levels.get(party)!;
        if (level < namings.length - 1) {
          levels.set(party, level + 1);
          clash = true;
        }
      }
    }
    if (!clash) break;
  }
  return new Map(targets.map((target) => [target, nameOf(target, levels.get(target)!, entryUrl)]));
}

const namings: readonly ((target: Target, file: string) => string)[] = [
  ({ keys }, file) => escapeComponentName(keys.at(-1) ?? withoutExtension(file).split("/").at(-1)!),
  ({ keys }, file) =>
    [...withoutExtension(file).split("/"), ...keys.slice(-1)].map(escapeComponentName).join("."),
  // Whole and in one piece: injective, as the escape is.
  ({ keys }, file) => escapeComponentName([file, ...keys].join("#")),
];

function nameOf(target: Target, level: number, entryUrl: string): string {
  return namings[level]!(target, relativeFile(target.source.url, entryUrl));
}

/** The way from the entry's folder to a file, decoded; the whole URL for another server. */
function relativeFile(url: string, entryUrl: string): string {
  const here = new URL(entryUrl);
  const there = new URL(url);
  if (here.protocol !== there.protocol || here.host !== there.host) return url;
  const from = here.pathname.split("/").slice(0, -1);
  const to = there.pathname.split("/");
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  const up = from.slice(same).map(() => "up");
  const way = [...up, ...to.slice(same)].join("/") + there.search;
  try {
    return decodeURIComponent(way);
  } catch {
    return way;
  }
}

function withoutExtension(file: string): string {
  return file.replace(/\.(?:ya?ml|json)$/i, "");
}
