/** Imports every module that a list names (a JSON file; paths relative to a folder) and prints those that fail. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [list = "", folder = ""] = process.argv.slice(2);
const failures = [];
for (const module of JSON.parse(readFileSync(list, "utf8"))) {
  try {
    await import(pathToFileURL(resolve(folder, module)).href);
  } catch (error) {
    failures.push([module, String(error)]);
  }
}
process.stdout.write(JSON.stringify(failures));
