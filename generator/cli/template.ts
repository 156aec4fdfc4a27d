import { existsSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { collectDiagnostics } from "../diagnostics/collect-diagnostics.js";
import { version } from "../version.js";
import { exit, type ExitCode, type Io } from "./io.js";
import { printDiagnostics } from "./report.js";

/** `quillgen template new`: a package with a template, to begin one's own with. */
export function templateCommand(io: Io, finish: (code: ExitCode) => void): Command {
  const add = new Command("new")
    .description("Make a package with a template that works, its test and a README")
    .argument("<name>", "lower case, with hyphens: vue, solid-query", parseName)
    .option("--out <dir>", "the folder, which must be empty or not there (default: NAME)")
    .addHelpText("after", "\nExample:\n  quillgen template new vue")
    .action(async (name: string, { out = name }: { readonly out?: string }) => {
      const folder = resolve(io.cwd(), out);
      const shown = relative(io.cwd(), folder).replaceAll("\\", "/") || ".";
      if (existsSync(folder) && readdirSync(folder).length > 0) {
        const diagnostics = collectDiagnostics();
        diagnostics.report("folder-not-empty", undefined, { folder: shown });
        printDiagnostics(io, diagnostics);
        return finish(exit.unusable);
      }
      const { templatePackage } = await import("../new/template-package.js");
      const { writeAtomically } = await import("../output/write-atomically.js");
      for (const [path, text] of Object.entries(templatePackage(name, version))) {
        writeAtomically(join(folder, path), text);
      }
      io.stderr.write(`A template is in ${shown}. There: npm install && npm test\n`);
    });
  // Settings of the program reach its commands, not theirs.
  const command = new Command("template").description("Begin a template of your own");
  const inherit = command.copyInheritedSettings.bind(command);
  command.copyInheritedSettings = (parent) => {
    add.copyInheritedSettings(parent).exitOverride();
    return inherit(parent);
  };
  return command.addCommand(add);
}

function parseName(name: string): string {
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) return name;
  throw new InvalidArgumentError("It takes lower-case letters and digits, with hyphens between.");
}
