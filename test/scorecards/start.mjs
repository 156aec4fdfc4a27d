/** Starts the scorecards, whose modules are TypeScript: all of them, or one part of one. */
import { createJiti } from "jiti";

const [mode, ...args] = process.argv.slice(2);
const name = mode === "--part" ? "./part.ts" : "./main.ts";
const { run } = await createJiti(import.meta.url).import(name);
process.exitCode = await run(mode === "--part" ? args : process.argv.slice(2));
