import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "./write-atomically.js";

/** What prettier made of texts before. */
export interface FormatCache {
  get(kind: string, text: string): string | undefined;
  set(kind: string, text: string, formatted: string): void;
  /** Writes what is new. A cache that cannot be written is no failure. */
  save(): void;
}

/** Characters of text that are kept between runs. */
const largest = 16_000_000;

/**
 * Opens the cache in a folder: one file, its entries the latest last. Without a folder it lasts as long as
 * the process. `version` is that of prettier and of its options: entries of another one are dropped.
 */
export function openFormatCache(folder: string | undefined, version: string): FormatCache {
  const file = folder === undefined ? undefined : join(folder, "formatted.json");
  const known = file === undefined ? new Map<string, string>() : read(file, version);
  const used = new Map<string, string>();
  let isNew = false;
  return {
    get(kind, text) {
      const id = idOf(kind, text);
      const entry = used.get(id) ?? known.get(id);
      if (entry === undefined) return undefined;
      used.set(id, entry);
      // Most texts are formatted already: they are kept as "".
      return entry === "" ? text : entry;
    },
    set(kind, text, formatted) {
      isNew = true;
      used.set(idOf(kind, text), formatted === text ? "" : formatted);
    },
    save() {
      if (file === undefined || !isNew) return;
      write(file, version, [...used, ...[...known].filter(([id]) => !used.has(id))]);
    },
  };
}

function idOf(kind: string, text: string): string {
  return createHash("sha256")
    .update(kind)
    .update("\0")
    .update(text)
    .digest("base64url")
    .slice(0, 27);
}

function read(file: string, version: string): Map<string, string> {
  try {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (isContent(content) && content.version === version) return new Map(content.entries);
  } catch {
    // Absent or damaged: it will be written anew.
  }
  return new Map();
}

function isContent(value: unknown): value is { version: string; entries: [string, string][] } {
  return (
    typeof value === "object" &&
    value !== null &&
    "version" in value &&
    "entries" in value &&
    Array.isArray(value.entries) &&
    value.entries.every(
      (entry) => Array.isArray(entry) && entry.length === 2 && typeof entry[1] === "string",
    )
  );
}

function write(
  file: string,
  version: string,
  entries: readonly (readonly [string, string])[],
): void {
  let size = 0;
  const kept = entries.filter(([id, text]) => (size += id.length + text.length + 8) <= largest);
  try {
    writeAtomically(file, JSON.stringify({ version, entries: kept }));
  } catch {
    // The next run formats again.
  }
}
