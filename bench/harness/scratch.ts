import { mkdirSync } from "node:fs";
import { join } from "node:path";

/** The folder of bench/. */
export const benchFolder = join(import.meta.dirname, "..");

/** The repository's root. */
export const repository = join(benchFolder, "..");

/** Everything that a run writes, besides its results. Under bench/, so that peers' imports resolve. */
export const scratch = join(benchFolder, ".cache");
mkdirSync(scratch, { recursive: true });
