import module from "node:module";
import { recallRun } from "../project/recall-run.js";
import { askOnCommandLine, tellingOf } from "./asked.js";
import { exit, type ExitCode, type Io } from "./io.js";
import { printRecalled } from "./summary.js";

/**
 * Runs the command line and returns the exit code; never throws for a mistake of the user's. Of all runs, most ask for
 * what the last one was asked for and find all as it was: that is looked for before anything else is loaded.
 */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const started = performance.now();
    const recalled = recallRun(askOnCommandLine(args, io));
    if (recalled !== undefined) {
      printRecalled(io, recalled, performance.now() - started, tellingOf(args));
      return exit.fine;
    }
    const { runProgram } = await loadProgram();
    return await runProgram(args, io);
  } catch (error) {
    const { printFailure } = await import("./failure.js");
    printFailure(io, error);
    return exit.unusable;
  }
}

/**
 * Loads what every command needs. Where Node keeps compiled code, it keeps what is compiled once a module is loaded: by
 * default little more than its outermost code, so that each run compiles its functions again, which takes some hundredths
 * of a second. So all of them are compiled the first time.
 */
async function loadProgram(): Promise<typeof import("./program.js")> {
  // Types of Node 20 do not know it, which keeps nothing.
  const { getCompileCacheDir } = module as { getCompileCacheDir?: () => string | undefined };
  if (getCompileCacheDir?.() === undefined) return import("./program.js");
  // Node's own modules go first: they bring compiled code along, which is taken under the usual flags only.
  const [{ setFlagsFromString }] = await Promise.all([
    import("node:v8"),
    import("node:buffer"),
    import("node:child_process"),
    import("node:fs/promises"),
    import("node:process"),
    import("node:util"),
  ]);
  setFlagsFromString("--no-lazy");
  try {
    await import("../generate.js");
    return await import("./program.js");
  } finally {
    setFlagsFromString("--lazy");
  }
}
