/** Starts the corpus run, whose modules are TypeScript. */
import { createJiti } from "jiti";

const { main } = await createJiti(import.meta.url).import("./main.ts");
process.exitCode = await main(process.argv.slice(2));
