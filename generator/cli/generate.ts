import { Command, Option } from "commander";
import type { Matcher } from "../model/select.js";
import { askOnCommandLine } from "./asked.js";
import type { ExitCode, Io } from "./io.js";
import { parseMatcher } from "./matcher.js";
import { builtInTemplate, reading, several, type ReadingOptions } from "./options.js";

/** What the command line says. */
export interface GenerateOptions extends ReadingOptions {
  readonly config?: string;
  readonly out?: string;
  readonly template?: readonly string[];
  readonly include?: readonly Matcher[];
  readonly exclude?: readonly Matcher[];
  readonly context?: readonly string[];
  readonly check?: boolean;
  readonly frozen?: boolean;
  readonly dryRun?: boolean;
  readonly force?: true | readonly string[];
  readonly acceptRenames?: boolean;
  readonly watch?: boolean;
}

/** `quillgen generate`: from a document to packages, or to plain sources. */
export function generateCommand(
  io: Io,
  finish: (code: ExitCode) => void,
  args: readonly string[],
): Command {
  return new Command("generate")
    .description("Generate packages from quillgen.config.ts, or plain sources from SPEC")
    .argument("[spec]", "an OpenAPI document: a file, a URL, or - for standard input")
    .option("--config <file>", "the configuration (default: quillgen.config.ts)")
    .option("--out <dir>", "write plain sources into DIR")
    .addOption(builtInTemplate())
    .addOption(reading.overlay())
    .addOption(
      new Option(
        "--include <matcher>",
        "only operations that fit: id=, path=, tag=, method=, deprecated; may be repeated",
      ).argParser(parseMatcher),
    )
    .addOption(
      new Option("--exclude <matcher>", "no operation that fits; may be repeated").argParser(
        parseMatcher,
      ),
    )
    .addOption(
      new Option(
        "--context <name>",
        "a parameter that a client can carry for all its calls; may be repeated",
      ).argParser(several),
    )
    .addOption(reading.strict())
    .option("--check", "write nothing; exit 1 with a diff where the disk differs")
    .option("--frozen", "fail where quillgen.lock would change")
    .option("--dry-run", "write nothing; tell what would change")
    .addOption(
      new Option(
        "--force [file]",
        "overwrite files that were edited by hand, or only FILE",
      ).argParser((file: string, files: unknown) => [...(Array.isArray(files) ? files : []), file]),
    )
    .option(
      "--accept-renames",
      "take names that the document has changed since they were published",
    )
    .addOption(
      new Option("--watch", "generate again whenever a file of the document is saved").conflicts([
        "check",
        "dryRun",
        "frozen",
        "json",
      ]),
    )
    .addOption(reading.allowOutside())
    .addOption(reading.allowRemote())
    .addOption(reading.json())
    .addHelpText(
      "after",
      "\nExamples:\n  quillgen generate\n  quillgen generate petstore.yaml --out src/api --template types" +
        "\n  quillgen generate github.json --out src/github --include tag=issues --exclude deprecated" +
        "\n  quillgen generate --watch",
    )
    .action(async (spec: string | undefined, options: GenerateOptions) => {
      if (options.watch) {
        const { watchGenerate } = await import("./watch-generate.js");
        return finish(await watchGenerate(spec, options, io));
      }
      const { runGenerate } = await import("./run-generate.js");
      finish(await runGenerate(spec, options, io, { asked: askOnCommandLine(args, io) }));
    });
}
