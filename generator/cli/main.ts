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
    const { runProgram } = await import("./program.js");
    return await runProgram(args, io);
  } catch (error) {
    const { printFailure } = await import("./failure.js");
    printFailure(io, error);
    return exit.unusable;
  }
}
