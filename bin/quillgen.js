#!/usr/bin/env node
import { run } from "../dist/generator/cli/main.js";

// A reader that has seen enough, such as `head`, closes the pipe: no fault of anybody's.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await run(process.argv.slice(2), process);
