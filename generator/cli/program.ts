import { Command, CommanderError } from "commander";
import { version } from "../version.js";
import { bundleCommand } from "./bundle.js";
import { diffCommand } from "./diff.js";
import { driftCommand } from "./drift.js";
import { explainCommand } from "./explain.js";
import { generateCommand } from "./generate.js";
import { exit, type ExitCode, type Io } from "./io.js";
import { lintCommand } from "./lint.js";
import { mockCommand } from "./mock.js";
import { modelCommand } from "./model.js";
import { releaseCommand } from "./release.js";
import { templateCommand } from "./template.js";
import { scopesCommand } from "./scopes.js";

/** Does what the arguments say and returns the exit code; throws what is no mistake of the arguments. */
export async function runProgram(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exit.fine;
  const finish = (result: ExitCode) => void (code = result);
  const program = new Command("quillgen")
    .description("Typed TypeScript clients and types from any OpenAPI document")
    .version(version)
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    })
    .showHelpAfterError("Run with --help to see what is accepted.")
    .exitOverride();
  for (const add of [
    generateCommand,
    bundleCommand,
    lintCommand,
    modelCommand,
    diffCommand,
    mockCommand,
    driftCommand,
    releaseCommand,
    templateCommand,
    scopesCommand,
    explainCommand,
  ]) {
    program.addCommand(add(io, finish, args).exitOverride().copyInheritedSettings(program));
  }
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exit.fine : exit.unusable;
  }
}
