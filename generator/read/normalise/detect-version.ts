import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { JsonObject } from "../document.js";
import type { Origins } from "../origins.js";

export type Version = "2.0" | "3.0" | "3.1" | "3.2";

/** The version that a document says it has; undefined, and a diagnostic, where that is none that is known. */
export function detectVersion(
  root: JsonObject,
  origins: Origins,
  diagnostics: Diagnostics,
): Version | undefined {
  const member = ["openapi", "swagger"].find((name) => Object.hasOwn(root, name));
  if (!member) {
    diagnostics.report("no-version", origins.place(root, []), {});
    return undefined;
  }
  // YAML makes numbers of versions without quotes.
  const text = String(root[member]);
  if (member === "swagger" && /^2(?:\.0)*$/.test(text)) return "2.0";
  const minor = member === "openapi" ? /^3(?:\.([012]))?(?:\.|$)/.exec(text) : null;
  if (minor) return `3.${minor[1] ?? "0"}` as Version;
  diagnostics.report("unknown-version", origins.place(root, [member]), { member, version: text });
  return undefined;
}
