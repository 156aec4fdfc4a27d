import { askFor } from "../project/recall-run.js";
import type { Asked } from "../output/stamp.js";
import type { Io } from "./io.js";

/** Flags that change what a run tells and what it may do, not what it makes. */
const telling = { check: "--check", dryRun: "--dry-run", frozen: "--frozen", json: "--json" };

/** Which of the flags that change what a run tells are given. */
export type Telling = { readonly [Name in keyof typeof telling]: boolean };

/**
 * A run as its arguments ask for it, whatever they mean: the same ones in the same folder ask for the same, where no
 * configuration takes part. Undefined where they are not those of a single run of `quillgen generate`.
 */
export function askOnCommandLine(args: readonly string[], { cwd }: Io): Asked | undefined {
  if (args[0] !== "generate" || args.includes("--watch")) return undefined;
  const making = args.filter((arg) => !Object.values(telling).includes(arg));
  const folder = cwd();
  const text = JSON.stringify([folder, ...making]);
  return askFor(text, { cwd: folder, folder, name: text });
}

export function tellingOf(args: readonly string[]): Telling {
  return {
    check: args.includes(telling.check),
    dryRun: args.includes(telling.dryRun),
    frozen: args.includes(telling.frozen),
    json: args.includes(telling.json),
  };
}
