/** Starts the corpus run: its own modules as they are, over the command line as it was built. */
import { createJiti } from "jiti";
import { run } from "../../dist/generator/cli/main.js";

const { main } = await createJiti(import.meta.url).import("./main.ts");
process.exitCode = await main(run, process.argv.slice(2));
