import { recordOf } from "../model/names/record.js";

/** Names once given, by what they name. Plain JSON. */
export interface LockedNames {
  readonly operations: Readonly<Record<string, string>>;
  readonly models: Readonly<Record<string, string>>;
  /** What models look like, by where they stand: by it one that was moved is known again. */
  readonly shapes?: Readonly<Record<string, string>>;
}

/** What `quillgen.lock` records: what the output was made from, and the names that are published. */
export interface Lock {
  /** The generator's version. */
  readonly generator: string;
  /** Hashes of the description's files and overlays, by path relative to the lock. */
  readonly sources: Readonly<Record<string, string>>;
  /** Hashes of the templates, by name. */
  readonly templates: Readonly<Record<string, string>>;
  readonly names: LockedNames;
}

/**
 * Reads a lock. Where a merge left its marks, both sides are read: names of both are kept, the first
 * winning. Undefined where it is no lock.
 */
export function readLock(text: string): Lock | undefined {
  const plain = text.replaceAll("\r\n", "\n");
  if (!hasMergeMarks(plain)) return parse(plain);
  const ours = parse(sideOf(plain, "ours"));
  const theirs = parse(sideOf(plain, "theirs"));
  if (ours === undefined || theirs === undefined) return ours ?? theirs;
  return {
    ...ours,
    names: {
      operations: merge(theirs.names.operations, ours.names.operations),
      models: merge(theirs.names.models, ours.names.models),
      shapes: merge(theirs.names.shapes, ours.names.shapes),
    },
  };
}

/** Whether git left a conflict in a text. */
export function hasMergeMarks(text: string): boolean {
  return /^<{7} /m.test(text);
}

/** A lock as text: JSON, every record sorted, so that merges are easy and order says nothing. */
export function printLock(lock: Lock): string {
  const ordered = {
    generator: lock.generator,
    sources: sorted(lock.sources),
    templates: sorted(lock.templates),
    names: {
      operations: sorted(lock.names.operations),
      models: sorted(lock.names.models),
      shapes: sorted(lock.names.shapes ?? {}),
    },
  };
  return JSON.stringify(ordered, undefined, 2) + "\n";
}

/** What `--frozen` finds: the entries that would change, as `section: entry`. */
export function compareLocks(before: Lock | undefined, after: Lock): string[] {
  if (before === undefined) return ["quillgen.lock is missing"];
  const changes: string[] = [];
  if (before.generator !== after.generator) {
    changes.push(`generator: ${before.generator} → ${after.generator}`);
  }
  const compare = (
    section: string,
    was: Readonly<Record<string, string>>,
    is: Readonly<Record<string, string>>,
  ): void => {
    for (const key of [...new Set([...Object.keys(was), ...Object.keys(is)])].toSorted()) {
      const [old, now] = [own(was, key), own(is, key)];
      if (old === now) continue;
      changes.push(
        `${section}: ${key} ${old === undefined ? "is new" : now === undefined ? "is gone" : "changed"}`,
      );
    }
  };
  compare("sources", before.sources, after.sources);
  compare("templates", before.templates, after.templates);
  compare("operations", before.names.operations, after.names.operations);
  compare("models", before.names.models, after.names.models);
  compare("shapes", before.names.shapes ?? {}, after.names.shapes ?? {});
  return changes;
}

function parse(text: string): Lock | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const names = isObject(value["names"]) ? value["names"] : {};
  return {
    generator: typeof value["generator"] === "string" ? value["generator"] : "",
    sources: strings(value["sources"]),
    templates: strings(value["templates"]),
    names: {
      operations: strings(names["operations"]),
      models: strings(names["models"]),
      shapes: strings(names["shapes"]),
    },
  };
}

function sideOf(text: string, side: "ours" | "theirs"): string {
  let where: "both" | "ours" | "base" | "theirs" = "both";
  const kept: string[] = [];
  for (const line of text.split("\n")) {
    if (line.startsWith("<<<<<<< ")) where = "ours";
    else if (line.startsWith("||||||| ") && where === "ours") where = "base";
    else if (line === "=======" && where !== "both") where = "theirs";
    else if (line.startsWith(">>>>>>> ")) where = "both";
    else if (where === "both" || where === side) kept.push(line);
  }
  // Where a hunk ends a record, one of its sides may leave a comma too many or too few.
  return kept
    .join("\n")
    .replaceAll(/,(\n\s*\})/g, "$1")
    .replaceAll(/"\n(\s*")/g, '",\n$1');
}

function merge(
  base: Readonly<Record<string, string>> = {},
  winner: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return Object.fromEntries([...Object.entries(base), ...Object.entries(winner)]);
}

function sorted(record: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const keys = Object.keys(record).toSorted();
  return recordOf(keys.map((key) => [key, record[key]!]));
}

function strings(value: unknown): Readonly<Record<string, string>> {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );
}

function own(record: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
