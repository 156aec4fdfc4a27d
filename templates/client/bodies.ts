import type { Operation, Printable } from "quillgen/template";
import { code } from "quillgen/template";
import { bodyContents } from "../types/index.js";
import { runtimeValue } from "./runtime.js";

export function bodyOf(op: Operation): Printable {
  return bodyContents(op).length === 0 ? undefined : code`${runtimeValue("bodies/json.ts", "json")}`;
}
