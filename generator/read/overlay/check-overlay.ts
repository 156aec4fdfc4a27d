import type { Code } from "../../diagnostics/catalogue.js";
import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { Json, JsonObject } from "../document.js";
import { isObject } from "../json-object.js";
import type { Source } from "../load/source.js";
import { formatPointer } from "../pointer.js";
import type { Key } from "../pointer.js";

/** One action of an overlay. */
export interface Action {
  /** A JSONPath that starts with `$`. */
  readonly target: string;
  readonly remove: boolean;
  readonly update?: Json;
  /** A JSONPath to the one node to copy; since 1.1. */
  readonly copy?: string;
}

type Report = (code: Code, path: readonly Key[], details: Readonly<Record<string, string>>) => void;

/** Reads the actions of an Overlay document, or reports what keeps it from being one. */
export function checkOverlay(
  overlay: Source,
  entry: Source,
  diagnostics: Diagnostics,
): readonly Action[] | undefined {
  const { file, value } = overlay;
  let sound = true;
  const report: Report = (code, path, details) => {
    if (code === "overlay-invalid") sound = false;
    diagnostics.report(code, { file, pointer: formatPointer(path) }, details);
  };
  if (!isObject(value)) {
    report("overlay-invalid", [], { reason: "it is not an object" });
    return undefined;
  }
  const version = checkVersion(value, report);
  checkInfo(value["info"], report);
  for (const key of unknownKeys(value, ["overlay", "info", "extends", "actions"])) {
    report("overlay-invalid", [key], { reason: `${key} is no member of an overlay` });
  }
  const target = value["extends"];
  if (target !== undefined && typeof target !== "string") {
    report("overlay-invalid", ["extends"], { reason: "extends must be text" });
  }
  const actions = checkActions(value["actions"], version, report);
  if (!sound) return undefined;
  if (typeof target === "string" && !isMeant(target, overlay, entry)) {
    report("overlay-extends", ["extends"], { target, entry: entry.file });
  }
  return actions;
}

function checkVersion(overlay: JsonObject, report: Report): string {
  const version = overlay["overlay"];
  if (typeof version === "string" && /^1\.[01]\.\d+$/.test(version)) return version;
  const reason = `its version ${JSON.stringify(version ?? null)} is neither 1.0.x nor 1.1.x`;
  report("overlay-invalid", Object.hasOwn(overlay, "overlay") ? ["overlay"] : [], { reason });
  return "1.1.0";
}

function checkInfo(info: Json | undefined, report: Report): void {
  if (!isObject(info)) {
    report("overlay-invalid", info === undefined ? [] : ["info"], {
      reason: "info must be an object",
    });
    return;
  }
  for (const name of ["title", "version", "description"]) {
    const value = info[name];
    if (typeof value === "string" || (value === undefined && name === "description")) continue;
    report("overlay-invalid", value === undefined ? ["info"] : ["info", name], {
      reason: `info.${name} must be text`,
    });
  }
  for (const key of unknownKeys(info, ["title", "version", "description"])) {
    report("overlay-invalid", ["info", key], { reason: `${key} is no member of info` });
  }
}

function checkActions(actions: Json | undefined, version: string, report: Report): Action[] {
  if (!Array.isArray(actions) || actions.length === 0) {
    report("overlay-invalid", actions === undefined ? [] : ["actions"], {
      reason: "actions must be a list of at least one",
    });
    return [];
  }
  const seen = new Set<string>();
  return actions.flatMap((action, index) => {
    const path = ["actions", index];
    if (!isObject(action)) {
      report("overlay-invalid", path, { reason: "an action must be an object" });
      return [];
    }
    const text = JSON.stringify(action);
    if (seen.has(text)) report("overlay-invalid", path, { reason: "an action stands there twice" });
    seen.add(text);
    return checkAction(action, path, version, report);
  });
}

function checkAction(
  action: JsonObject,
  path: readonly Key[],
  version: string,
  report: Report,
): Action[] {
  const { target, description, remove, update, copy } = action;
  const members = ["target", "description", "update", "remove"];
  if (!version.startsWith("1.0.")) members.push("copy");
  for (const key of unknownKeys(action, members)) {
    report("overlay-invalid", [...path, key], { reason: `${key} is no member of an action` });
  }
  if (description !== undefined && typeof description !== "string") {
    report("overlay-invalid", [...path, "description"], { reason: "description must be text" });
  }
  if (remove !== undefined && typeof remove !== "boolean") {
    report("overlay-invalid", [...path, "remove"], { reason: "remove must be true or false" });
  }
  if (remove === true && target === "$") {
    report("overlay-invalid", [...path, "remove"], { reason: "nothing would be left" });
  }
  if (copy !== undefined && typeof copy !== "string") {
    report("overlay-invalid", [...path, "copy"], { reason: "copy must be a JSONPath" });
  }
  if (typeof target !== "string" || !target.startsWith("$")) {
    const at = target === undefined ? path : [...path, "target"];
    report("overlay-invalid", at, { reason: "target must be a JSONPath that starts with $" });
    return [];
  }
  return [
    {
      target,
      remove: remove === true,
      ...(update === undefined ? {} : { update }),
      ...(typeof copy === "string" ? { copy } : {}),
    },
  ];
}

function unknownKeys(object: JsonObject, known: readonly string[]): string[] {
  return Object.keys(object).filter((key) => !known.includes(key) && !key.startsWith("x-"));
}

/** Whether `extends` names the entry. */
function isMeant(target: string, overlay: Source, entry: Source): boolean {
  if (!URL.canParse(target, overlay.url)) return false;
  const meant = new URL(target, overlay.url);
  // A description that lives at a URL is mostly applied to a local copy of it.
  return meant.href === entry.url || (meant.protocol !== "file:" && entry.url.startsWith("file:"));
}
