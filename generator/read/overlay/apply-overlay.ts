import { exec } from "jsonpath-rfc9535";
import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { Bundle } from "../bundle/bundle.js";
import type { Json, JsonObject } from "../document.js";
import type { Source } from "../load/source.js";
import type { Place } from "../../model/api.js";
import { formatPointer, valueAt } from "../pointer.js";
import type { Key } from "../pointer.js";
import { checkOverlay } from "./check-overlay.js";
import { mergeUpdate } from "./merge-update.js";
import { removeNodes } from "./remove-nodes.js";

/** What an action did that no node tells by its origin: it removed a node, or copied one into another. */
export interface OverlayChange {
  readonly action: Place;
  /** What has one member fewer, or the copied ones more. */
  readonly changed: Place;
  readonly removed?: Json;
}

export interface OverlayOptions {
  /** Which actions are applied, by index. Default: all. */
  readonly isApplied?: ((index: number) => boolean) | undefined;
  readonly onChange?: ((change: OverlayChange) => void) | undefined;
}

/**
 * Applies an Overlay document (1.0 or 1.1) to a bundle, in place. What an action brings in comes from the overlay
 * from then on. False, and diagnostics, where it is no overlay; then nothing has changed.
 */
export function applyOverlay(
  { root, origins }: Bundle,
  overlay: Source,
  entry: Source,
  diagnostics: Diagnostics,
  { isApplied, onChange }: OverlayOptions = {},
): boolean {
  const actions = checkOverlay(overlay, entry, diagnostics);
  if (!actions) return false;
  actions.forEach((action, index) => {
    if (isApplied?.(index) === false) return;
    const at = (member: string): Place => ({
      file: overlay.file,
      pointer: `/actions/${index}/${member}`,
    });
    const matches = select(root, action.target, at("target"));
    if (!matches) return;
    if (matches.length === 0) {
      diagnostics.report("overlay-no-match", at("target"), { target: action.target });
    } else if (action.remove) {
      for (const keys of matches) tell(keys.slice(0, -1), valueAt(root, keys));
      removeNodes(root, matches, origins);
    } else if (action.update !== undefined) {
      update(matches, action.update, () => at("update"), at("update"));
    } else if (action.copy !== undefined) {
      copy(matches, action.copy, at("copy"));
      for (const keys of matches) tell(keys);
    }

    function tell(keys: readonly Key[], removed?: Json): void {
      onChange?.({
        action: { file: overlay.file, pointer: `/actions/${index}` },
        changed: origins.place(root, keys),
        ...(removed !== undefined && { removed }),
      });
    }
  });
  return true;

  function update(
    matches: readonly (readonly Key[])[],
    value: Json,
    originOf: (below: readonly Key[]) => Place,
    at: Place,
  ): void {
    for (const keys of matches) {
      const conflict = mergeUpdate(root, keys, value, origins, (below) => {
        const start = originOf(below);
        return { file: start.file, pointer: start.pointer + formatPointer(below) };
      });
      if (conflict === undefined) continue;
      const pointer = at.pointer + formatPointer(conflict.below);
      const details = { update: conflict.update, target: conflict.target };
      diagnostics.report("overlay-conflict", { file: at.file, pointer }, details);
    }
  }

  /** A copy is taken before anything is merged: the node may be one of the targets. */
  function copy(matches: readonly (readonly Key[])[], path: string, at: Place): void {
    const sources = select(root, path, at);
    if (!sources) return;
    if (sources.length !== 1) {
      diagnostics.report("overlay-copy", at, { path, count: String(sources.length) });
      return;
    }
    const from = sources[0]!;
    const place = origins.place(root, from);
    const value = structuredClone(valueAt(root, from)!);
    update(matches, value, () => place, at);
  }

  function select(node: JsonObject, path: string, at: Place): (readonly Key[])[] | undefined {
    try {
      const found: (readonly Key[])[] = [];
      const seen = new Set<string>();
      exec(node, path, (_, way) => {
        const key = JSON.stringify(way);
        if (seen.has(key)) return;
        seen.add(key);
        found.push(way.map((step) => (typeof step === "number" ? step : unescapeStep(step))));
      });
      return found;
    } catch (error) {
      diagnostics.report("overlay-path", at, { path, reason: reasonOf(error) });
      return undefined;
    }
  }
}

/** The library's parser says what it found, after a list of all that it would have taken. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const found = /but (".*"|end of input) found/s.exec(message)?.[1];
  const { location } = error as { location?: { start?: { offset?: number } } };
  const offset = location?.start?.offset;
  const where = offset === undefined ? "" : ` at character ${offset + 1}`;
  return found ? `${found} is not expected${where}` : message.split("\n")[0]!;
}

const escapes: Readonly<Record<string, string>> = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** The library gives names as RFC 9535 writes them in normalized paths. */
function unescapeStep(step: string): string {
  return step.replace(
    /\\(?:u([0-9a-f]{4})|(.))/gs,
    (_, code: string | undefined, character: string) =>
      code === undefined
        ? (escapes[character] ?? character)
        : String.fromCharCode(parseInt(code, 16)),
  );
}
