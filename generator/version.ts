import { readFileSync } from "node:fs";
import { packageFolder } from "./package-folder.js";

/** The version of Quillgen that is running. */
export const version: string = JSON.parse(
  readFileSync(new URL("package.json", packageFolder), "utf8"),
).version;
