import { dirname } from "node:path";
import { Command, Option } from "commander";
import { collectDiagnostics } from "../diagnostics/collect-diagnostics.js";
import { configPath } from "../project/load-config.js";
import type { Bump } from "../release/decide-version.js";
import type { ReleaseResult } from "../release/release.js";
import { exit, type ExitCode, type Io } from "./io.js";
import { printDiagnostics } from "./report.js";
import { runGenerate } from "./run-generate.js";

interface ReleaseCommandOptions {
  readonly config?: string;
  readonly dryRun?: boolean;
  readonly bump?: Bump;
  readonly registry?: string;
}

/** `quillgen release`: from a changed document to published packages. */
export function releaseCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command("release")
    .description("Decide the version, write the changelogs, build, check, tag and publish")
    .option("--config <file>", "the configuration (default: quillgen.config.ts)")
    .option("--dry-run", "show what would be published, and leave everything as it was")
    .addOption(
      new Option("--bump <part>", "at least that, whatever the documents say").choices([
        "patch",
        "minor",
        "major",
      ]),
    )
    .option("--registry <url>", "where to publish (default: what npm is set up for)")
    .addHelpText("after", "\nExample:\n  quillgen release --dry-run")
    .action(async (options: ReleaseCommandOptions) => {
      const { openRegistry } = await import("../release/registry.js");
      const { openRepository } = await import("../release/repository.js");
      const { release } = await import("../release/release.js");
      const diagnostics = collectDiagnostics();
      const path = configPath(options.config, io.cwd());
      const folder = dirname(path);
      const fail = (): void => {
        printDiagnostics(io, diagnostics);
        finish(exit.findings);
      };
      const repository = await openRepository(folder);
      if (repository === undefined) {
        diagnostics.report("release-no-repository", undefined, {});
        printDiagnostics(io, diagnostics);
        return finish(exit.unusable);
      }
      const result = await release(
        {
          configPath: path,
          repository,
          registry: openRegistry(options.registry, folder, io.env),
          dryRun: options.dryRun === true,
          bump: options.bump,
          date: new Date().toISOString().slice(0, 10),
          generate: async () => (await runGenerate(undefined, { config: path }, io)) === exit.fine,
          onStep: (step) => void io.stderr.write(`${step}\n`),
        },
        diagnostics,
      );
      if (result === undefined) return fail();
      io.stdout.write(describe(result, options.dryRun === true));
      finish(exit.fine);
    });
}

function describe({ version, tag, released }: ReleaseResult, isDryRun: boolean): string {
  if (released.length === 0) return `Nothing has changed since ${tag}: nothing to release.\n`;
  const parts = released.map(({ packed, published, section }) => {
    const { name, files, size } = packed;
    const what = published ? "published" : isDryRun ? "would be published" : "was there already";
    const head = `${name} ${version}: ${what} (${files.length} files, ${size} bytes packed)\n`;
    return section === undefined ? head : `${head}\n${section.replace(/^(?=.)/gm, "  ")}`;
  });
  return `${parts.join("\n")}${isDryRun ? `\nNothing was changed or published.\n` : ""}`;
}
