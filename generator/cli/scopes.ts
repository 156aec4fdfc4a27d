import { Command } from "commander";
import { collectDiagnostics } from "../diagnostics/collect-diagnostics.js";
import { printable } from "../diagnostics/printable.js";
import type { ScopeUsage, Site } from "../scopes/usage.js";
import { exit, type ExitCode, type Io } from "./io.js";
import { reading } from "./options.js";
import { printDiagnostics } from "./report.js";

interface ScopesOptions {
  readonly project?: string;
  readonly exact?: boolean;
  readonly json?: boolean;
}

/** `quillgen scopes`: what an API key must be allowed for a program that calls generated clients. */
export function scopesCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command("scopes")
    .description(
      "Print the least set of API-key scopes that a TypeScript program needs, with each call",
    )
    .argument(
      "[files...]",
      "entry files, read with what they import (default: those of tsconfig.json)",
    )
    .option("--project <file>", "the tsconfig.json (default: the nearest one)")
    .option("--exact", "print a read scope beside its write scope, too")
    .addOption(reading.json())
    .addHelpText(
      "after",
      "\nWho may write may read, as PostHog has it: beside dataset:write there is no dataset:read." +
        "\nFor a service that says otherwise there is --exact." +
        "\n\nExits 1 where a place chooses an operation at run time, or a module is not found." +
        "\n\nExamples:\n  quillgen scopes\n  quillgen scopes src/main.ts --json",
    )
    .action(async (files: readonly string[], options: ScopesOptions) => {
      const { findScopes } = await import("../scopes/find-scopes.js");
      const diagnostics = collectDiagnostics();
      const { project, exact } = options;
      const usage = findScopes({ files, project, exact, cwd: io.cwd() }, diagnostics);
      printDiagnostics(io, diagnostics);
      if (usage === undefined) return finish(exit.unusable);
      io.stdout.write(options.json ? `${JSON.stringify(usage, undefined, 2)}\n` : print(usage));
      for (const { module, ...site } of usage.unresolved) {
        io.stderr.write(
          printable(`${placeOf(site)}: ${module} is not found; its calls are not counted.`),
        );
        io.stderr.write("\n");
      }
      const isSure = usage.unsure.length === 0 && usage.unresolved.length === 0;
      finish(isSure ? exit.fine : exit.findings);
    });
}

function print({ scopes, included, operations, unsure, files }: ScopeUsage): string {
  if (operations.length === 0 && unsure.length === 0) {
    return `No call of a generated client in ${files} files.\n`;
  }
  const called = operations.flatMap((op) => [
    `\n${op.id}  ${op.scopes.length === 0 ? "no scope" : op.scopes.join(", ")}\n`,
    ...op.sites.map((site) => `  ${placeOf(site)}${site.form === "passed" ? "  passed on" : ""}\n`),
  ]);
  const includedIn = (wider: string): string => {
    const found = included.find((each) => each.in === wider);
    return found === undefined ? "" : `  includes ${found.scope}`;
  };
  const open = unsure.map((site) => `  ${placeOf(site)}\n`);
  const lines = [
    ...scopes.map((scope) => `${scope}${includedIn(scope)}\n`),
    ...called,
    ...(open.length === 0 ? [] : ["\nChosen at run time, not counted:\n", ...open]),
  ];
  return lines.join("");
}

function placeOf({ file, line, column }: Site): string {
  return `${file}:${line}:${column}`;
}
