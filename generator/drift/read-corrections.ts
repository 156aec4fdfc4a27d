import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { Json, JsonObject } from "../read/document.js";
import { isObject } from "../read/json-object.js";
import { openLoader, type LoadOptions } from "../read/load/open-loader.js";
import type { Correction } from "./finding.js";

/** A correction, with the actions that it is made of. */
export interface AppliedCorrection {
  readonly correction: Correction;
  isPart(file: string, index: number): boolean;
}

/**
 * The corrections that overlays make: actions that name the same point (`x-point`) are one, each other action is one of
 * its own. Overlays that cannot be read give none: whoever applies them reports it.
 */
export async function readCorrections(
  overlays: readonly string[],
  options: LoadOptions,
  diagnostics: Diagnostics,
): Promise<readonly AppliedCorrection[]> {
  const loader = openLoader(options, diagnostics);
  const found = new Map<
    string,
    { name: string; actions: Correction["actions"][number][]; keys: Set<string> }
  >();
  for (const overlay of overlays) {
    const source = await loader.open(overlay);
    const actions = isObject(source?.value) ? source.value["actions"] : undefined;
    if (source === undefined || !Array.isArray(actions)) continue;
    const { file } = source;
    for (const [index, action] of actions.entries()) {
      if (!isObject(action)) continue;
      const point = textOf(action["x-point"]);
      const name = point === undefined ? `action ${index + 1}` : `point ${point}`;
      const id = `${file}\n${name}`;
      const known = found.get(id) ?? { name, actions: [], keys: new Set<string>() };
      found.set(id, known);
      known.keys.add(keyOf(file, index));
      const { line, column } = source.locate(["actions", String(index)]) ?? {};
      const pointer = `/actions/${index}`;
      known.actions.push({
        at: {
          file,
          pointer,
          ...(line !== undefined && { line }),
          ...(column !== undefined && { column }),
        },
        ...said(action),
      });
    }
  }
  return [...found.values()].map(({ name, actions, keys }) => ({
    correction: { name, actions },
    isPart: (file, index) => keys.has(keyOf(file, index)),
  }));
}

function said(action: JsonObject): { description?: string; reason?: string } {
  const description = textOf(action["description"]);
  const reason = textOf(action["x-reason"]);
  return {
    ...(description !== undefined && { description }),
    ...(reason !== undefined && { reason }),
  };
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : undefined;
}

function keyOf(file: string, index: number): string {
  return `${index} ${file}`;
}
