import { Command } from "commander";
import { collectDiagnostics } from "../diagnostics/collect-diagnostics.js";
import { openProject } from "../project/open-project.js";
import type { ExitCode, Io } from "./io.js";
import { exit } from "./io.js";
import { builtInTemplate, reading, usualTemplates, type ReadingOptions } from "./options.js";
import { printDiagnostics } from "./report.js";

interface ExplainCommandOptions extends Omit<ReadingOptions, "strict"> {
  readonly config?: string;
  readonly out: string;
  readonly template?: readonly string[];
}

/** `quillgen explain`: from a generated name back to the document, its overlays and the template. */
export function explainCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command("explain")
    .description("Tell where a generated name comes from: in the document, by which template")
    .argument("<name>", "a symbol, an operation, or a member: Dataset, datasets.list, Dataset.name")
    .argument("[spec]", "an OpenAPI document (default: that of quillgen.config.ts)")
    .option("--config <file>", "the configuration (default: quillgen.config.ts)")
    .option("--out <dir>", "where the sources of SPEC are generated", ".")
    .addOption(builtInTemplate())
    .addOption(reading.overlay())
    .addOption(reading.allowOutside())
    .addOption(reading.allowRemote())
    .addOption(reading.json())
    .addHelpText(
      "after",
      "\nExamples:\n  quillgen explain Dataset.name\n  quillgen explain posthog.datasets.list --json" +
        "\n  quillgen explain Pet petstore.yaml --out src/api",
    )
    .action(async (name: string, spec: string | undefined, options: ExplainCommandOptions) => {
      const { explain, readNames } = await import("../explain/explain.js");
      const diagnostics = collectDiagnostics();
      const project = await openProject(
        {
          ...options,
          spec,
          overlays: options.overlay,
          templates: options.template ?? usualTemplates,
        },
        io.cwd(),
        diagnostics,
      );
      const request = await project?.request(diagnostics);
      const names = request && (await readNames(request, diagnostics));
      if (names === undefined) {
        printDiagnostics(io, diagnostics);
        return finish(exit.unusable);
      }
      const answer = explain(name, names);
      if (options.json) io.stdout.write(`${JSON.stringify(answer, undefined, 2)}\n`);
      const [first] = answer.found;
      if (first === undefined) {
        const found = collectDiagnostics();
        const like = "like" in answer ? answer.like.join(", ") : "";
        found.report(like === "" ? "name-unknown" : "name-misspelt", undefined, { name, like });
        printDiagnostics(io, found);
        return finish(exit.unusable);
      }
      if (!options.json) {
        const { printText } = await import("../explain/print-text.js");
        io.stdout.write(answer.found.map(printText).join("\n"));
      }
      finish(exit.fine);
    });
}
