import { resolve } from "node:path";
import { Command, Option } from "commander";
import { collectDiagnostics } from "../diagnostics/collect-diagnostics.js";
import { exit, type ExitCode, type Io } from "./io.js";
import { reading, type ReadingOptions } from "./options.js";
import { printDiagnostics } from "./report.js";

interface BundleOptions extends Omit<ReadingOptions, "json"> {
  readonly format?: "json" | "yaml";
  readonly output?: string;
}

/** `quillgen bundle`: one self-contained document, in the dialect that it is written in. */
export function bundleCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command("bundle")
    .description("Print SPEC with all its files and overlays as one document")
    .argument("<spec>", "an OpenAPI document: a file, a URL, or - for standard input")
    .addOption(reading.overlay())
    .addOption(
      new Option("--format <format>", "default: by the name of the output, else yaml").choices([
        "json",
        "yaml",
      ]),
    )
    .option("--output <file>", "write to FILE instead of standard output")
    .addOption(reading.strict())
    .addOption(reading.allowOutside())
    .addOption(reading.allowRemote())
    .addHelpText(
      "after",
      "\nExample:\n  quillgen bundle spec/openapi.yaml --overlay fixes.overlay.yaml --output openapi.json",
    )
    .action(async (spec: string, options: BundleOptions) => {
      const { writeAtomically } = await import("../output/write-atomically.js");
      const { bundleDocument } = await import("../read/read-document.js");
      const { stringifyDocument } = await import("../read/stringify-document.js");
      const diagnostics = collectDiagnostics({ strict: options.strict ?? false });
      const request = {
        overlays: options.overlay,
        allowOutside: options.allowOutside,
        allowRemote: options.allowRemote,
        cwd: io.cwd(),
      };
      const document = await bundleDocument(spec, request, diagnostics);
      printDiagnostics(io, diagnostics);
      if (document === undefined || diagnostics.hasErrors) return finish(exit.unusable);
      const format = options.format ?? (options.output?.endsWith(".json") ? "json" : "yaml");
      const text = await stringifyDocument(document.root, format);
      if (options.output === undefined) io.stdout.write(text);
      else writeAtomically(resolve(io.cwd(), options.output), text);
    });
}
