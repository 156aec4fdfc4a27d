import type { JsonObject } from "../document.js";
import type { Kind } from "../grammar.js";
import type { Version } from "./detect-version.js";

/** Gives what is no schema the shape that it has in 3.1, in place. */
export function normaliseObject(node: JsonObject, kind: Kind, version: Version): void {
  if (version !== "3.2") return;
  if (kind === "example") renameValue(node);
  if (kind === "any" && typeof node["url"] === "string") nameServer(node);
}

/** 3.2 tells the value from how it is written. */
function renameValue(example: JsonObject): void {
  if ("value" in example) return;
  const value = example["dataValue"] ?? example["serializedValue"];
  if (value !== undefined) example["value"] = value;
}

/** Servers got names in 3.2; before, an extension gives them. */
function nameServer(server: JsonObject): void {
  const { name } = server;
  if (typeof name === "string") server["x-name"] ??= name;
}
