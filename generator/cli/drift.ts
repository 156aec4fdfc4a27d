import { Command, Option } from "commander";
import { collectDiagnostics } from "../diagnostics/collect-diagnostics.js";
import type { Drift } from "../drift/finding.js";
import { exit, type ExitCode, type Io } from "./io.js";
import { reading, type ReadingOptions } from "./options.js";
import { startProgress } from "./progress.js";
import { printDiagnostics } from "./report.js";

interface DriftCommandOptions extends Omit<ReadingOptions, "json" | "strict"> {
  readonly upstream: string;
  readonly format: "text" | "json" | "markdown";
  readonly config?: string;
}

/** `quillgen drift`: what the service's own document says otherwise than the one that is curated here. */
export function driftCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command("drift")
    .description("Compare the curated description with the one that the service publishes")
    .argument(
      "[spec]",
      "the curated document (default: that of quillgen.config.ts, with its overlays)",
    )
    .requiredOption("--upstream <file>", "what the service publishes: a file, or a URL")
    .addOption(
      new Option("--format <format>", "what is printed")
        .choices(["text", "json", "markdown"])
        .default("text"),
    )
    .option("--config <file>", "the configuration (default: quillgen.config.ts)")
    .addOption(reading.overlay())
    .addOption(reading.allowOutside())
    .addOption(reading.allowRemote())
    .addHelpText(
      "after",
      "\nExits 1 where something is left to do: all but corrections that are right or not judged." +
        "\n\nExamples:\n  quillgen drift --upstream posthog.yaml" +
        "\n  quillgen drift --upstream https://us.posthog.com/api/schema/ --allow-remote --format markdown",
    )
    .action(async (spec: string | undefined, options: DriftCommandOptions) => {
      const { findCurated } = await import("./curated.js");
      const { driftDocuments } = await import("../drift/drift-documents.js");
      const { settledVerdicts } = await import("../drift/finding.js");
      const diagnostics = collectDiagnostics();
      const progress = await startProgress(io);
      const curated = await findCurated(spec, options, io.cwd(), diagnostics);
      const { upstream } = options;
      const onStep = (step: string): void => progress.step(step);
      const drift =
        curated && (await driftDocuments({ ...curated, upstream, onStep }, diagnostics));
      progress.stop();
      // What lint would warn of, in either document, is no drift.
      if (drift === undefined) {
        printDiagnostics(io, diagnostics);
        return finish(exit.unusable);
      }
      io.stdout.write(await print(drift, options.format));
      const isSettled = drift.findings.every(({ verdict }) => settledVerdicts.has(verdict));
      finish(isSettled ? exit.fine : exit.findings);
    });
}

async function print(drift: Drift, format: DriftCommandOptions["format"]): Promise<string> {
  if (format === "json") {
    const { countVerdicts } = await import("../drift/finding.js");
    return `${JSON.stringify({ verdicts: countVerdicts(drift), ...drift }, undefined, 2)}\n`;
  }
  if (format === "text") {
    const { printText } = await import("../drift/report/print-text.js");
    return printText(drift);
  }
  const { printMarkdown } = await import("../drift/report/print-markdown.js");
  return printMarkdown(drift);
}
