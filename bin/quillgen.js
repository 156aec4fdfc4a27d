#!/usr/bin/env node
import { run } from "../dist/generator/cli/main.js";

process.exitCode = await run(process.argv.slice(2), process);
