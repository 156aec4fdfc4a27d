import { Command } from "commander";
import { collectDiagnostics } from "../diagnostics/collect-diagnostics.js";
import { exit, type ExitCode, type Io } from "./io.js";
import { reading, type ReadingOptions } from "./options.js";
import { printDiagnostics } from "./report.js";

/** `quillgen model`: what templates read, as JSON. */
export function modelCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command("model")
    .description("Print the model of SPEC as JSON: what templates read")
    .argument("<spec>", "an OpenAPI document: a file, a URL, or - for standard input")
    .addOption(reading.overlay())
    .addOption(reading.strict())
    .addOption(reading.allowOutside())
    .addOption(reading.allowRemote())
    .addHelpText("after", "\nExample:\n  quillgen model petstore.yaml > model.json")
    .action(async (spec: string, options: Omit<ReadingOptions, "json">) => {
      const { buildApi } = await import("../model/build.js");
      const { toJson } = await import("../model/json.js");
      const { readDocument } = await import("../read/read-document.js");
      const diagnostics = collectDiagnostics({ strict: options.strict ?? false });
      const request = { ...options, overlays: options.overlay, cwd: io.cwd() };
      const document = await readDocument(spec, request, diagnostics);
      const api = document && buildApi(document, {}, diagnostics);
      printDiagnostics(io, diagnostics);
      if (api === undefined || diagnostics.hasErrors) return finish(exit.unusable);
      io.stdout.write(`${JSON.stringify(toJson(api), undefined, 2)}\n`);
    });
}
