import { Command } from "commander";
import { collectDiagnostics } from "../diagnostics/collect-diagnostics.js";
import { diagnosticsToJson } from "../diagnostics/diagnostics-to-json.js";
import { exit, type ExitCode, type Io } from "./io.js";
import { reading, type ReadingOptions } from "./options.js";
import { printDiagnostics } from "./report.js";
import { printJson } from "./summary.js";

/** `quillgen lint`: everything that there is to say about a document. */
export function lintCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command("lint")
    .description("Check SPEC; with --strict by the rules of curation as well")
    .argument("<spec>", "an OpenAPI document: a file, a URL, or - for standard input")
    .addOption(reading.overlay())
    .addOption(reading.strict())
    .addOption(reading.allowOutside())
    .addOption(reading.allowRemote())
    .addOption(reading.json())
    .addHelpText("after", "\nExample:\n  quillgen lint spec/openapi.yaml --strict")
    .action(async (spec: string, options: ReadingOptions) => {
      const { buildApi } = await import("../model/build.js");
      const { readDocument } = await import("../read/read-document.js");
      const diagnostics = collectDiagnostics({ strict: options.strict ?? false });
      const request = { ...options, overlays: options.overlay, cwd: io.cwd() };
      const document = await readDocument(spec, request, diagnostics);
      if (document !== undefined) buildApi(document, {}, diagnostics);
      if (options.json)
        printJson(io, { ok: !diagnostics.hasErrors, diagnostics: diagnosticsToJson(diagnostics) });
      else printDiagnostics(io, diagnostics);
      if (document === undefined) return finish(exit.unusable);
      if (!options.json) io.stderr.write(`${countsOf(diagnostics.all)} in ${spec}\n`);
      finish(diagnostics.hasErrors ? exit.findings : exit.fine);
    });
}

function countsOf(all: readonly { readonly severity: string }[]): string {
  const count = (severity: string) =>
    all.filter((diagnostic) => diagnostic.severity === severity).length;
  return `${count("error")} errors, ${count("warning")} warnings`;
}
