import { Command, Option } from "commander";
import { collectDiagnostics } from "../diagnostics/collect-diagnostics.js";
import type { Difference } from "../diff/finding.js";
import { exit, type ExitCode, type Io } from "./io.js";
import { reading, type ReadingOptions } from "./options.js";
import { printDiagnostics } from "./report.js";

interface DiffCommandOptions extends Omit<ReadingOptions, "json" | "strict"> {
  readonly format: "text" | "json" | "markdown";
  readonly failOn?: "breaking" | "any";
  readonly config?: string;
}

/** `quillgen diff`: what changed between two documents for those who use a client of the first. */
export function diffCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command("diff")
    .description("Compare two documents: what breaks for users of the generated client, and where")
    .argument("<base>", "the document as it was: a file, a URL, or - for standard input")
    .argument("<revision>", "the document as it is: a file, a URL, or - for standard input")
    .addOption(
      new Option("--format <format>", "what is printed")
        .choices(["text", "json", "markdown"])
        .default("text"),
    )
    .addOption(
      new Option("--fail-on <findings>", "exit 1 on breaking changes, or on any").choices([
        "breaking",
        "any",
      ]),
    )
    .option("--config <file>", "whose packages and names count (default: quillgen.config.ts)")
    .addOption(reading.overlay())
    .addOption(reading.allowOutside())
    .addOption(reading.allowRemote())
    .addHelpText(
      "after",
      "\nOverlays are applied to both documents.\n\nExample:\n  quillgen diff old.yaml new.yaml --fail-on breaking",
    )
    .action(async (base: string, revision: string, options: DiffCommandOptions) => {
      const { findPublished } = await import("./published.js");
      const { diffDocuments } = await import("../diff/diff-documents.js");
      const diagnostics = collectDiagnostics();
      const cwd = io.cwd();
      const published = await findPublished(options.config, [base, revision], cwd, diagnostics);
      const read = { ...options, overlays: options.overlay, cwd };
      const difference =
        published && (await diffDocuments({ base, revision, read, ...published }, diagnostics));
      // What lint would warn of is as it was, or told as a change.
      if (difference === undefined) {
        printDiagnostics(io, diagnostics);
        return finish(exit.unusable);
      }
      io.stdout.write(await print(difference, options.format));
      const { findings } = difference;
      const counts = ({ severity }: (typeof findings)[number]): boolean =>
        options.failOn === "any" || (options.failOn === "breaking" && severity === "breaking");
      finish(findings.some(counts) ? exit.findings : exit.fine);
    });
}

async function print(
  difference: Difference,
  format: DiffCommandOptions["format"],
): Promise<string> {
  if (format === "json") return `${JSON.stringify(difference, undefined, 2)}\n`;
  if (format === "text") {
    const { printText } = await import("../diff/report/print-text.js");
    return printText(difference);
  }
  const { printMarkdown } = await import("../diff/report/print-markdown.js");
  return printMarkdown(difference);
}
