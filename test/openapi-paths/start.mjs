/** Starts the comparison: its modules as they are, without a build. */
import { createJiti } from "jiti";

const { main } = await createJiti(import.meta.url).import("./main.ts");
process.exitCode = await main(process.argv.slice(2));
