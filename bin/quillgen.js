#!/usr/bin/env node
import module from "node:module";
import { fileURLToPath } from "node:url";

// Compiled code is kept for the next run, in the package itself, so that it is nobody else's: compiling takes up
// to a tenth of a run. Nothing is kept before Node 22.1, nor where the folder cannot be written.
const folder = new URL("../node_modules/.cache/quillgen/code", import.meta.url);
module.enableCompileCache?.(fileURLToPath(folder));

const { run } = await import("../dist/generator/cli/main.js");

// A reader that has seen enough, such as `head`, closes the pipe: no fault of anybody's.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await run(process.argv.slice(2), process);
