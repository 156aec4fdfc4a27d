import { collectDiagnostics } from "../diagnostics/collect-diagnostics.js";
import { configPath } from "../project/load-config.js";
import { localModules } from "../project/local-modules.js";
import { textOf, watchFiles } from "../project/watch-files.js";
import { printFailure } from "./failure.js";
import type { GenerateOptions } from "./generate.js";
import { exit, type ExitCode, type Io } from "./io.js";
import { printDiagnostics } from "./report.js";
import { runGenerate } from "./run-generate.js";

/**
 * Carries out `quillgen generate --watch`: generates, then again whenever a file of the document, an overlay or the
 * configuration is saved, until the process is told to end. What is broken in between is told, and changes nothing.
 */
export async function watchGenerate(
  spec: string | undefined,
  options: GenerateOptions,
  io: Io,
): Promise<ExitCode> {
  if (spec === "-") {
    const diagnostics = collectDiagnostics();
    diagnostics.report("no-watch", undefined, {});
    printDiagnostics(io, diagnostics);
    return exit.unusable;
  }
  let wake = (): void => {};
  let isEnded = false;
  const end = (): void => {
    isEnded = true;
    wake();
  };
  io.once?.("SIGINT", end);
  io.once?.("SIGTERM", end);
  const watching = watchFiles(() => wake());
  try {
    for (let known = -1; !isEnded;) {
      const seen = new Map<string, string | undefined>();
      // Before it is read: what is saved in the meantime is a change.
      const onFile = (path: string): void => void seen.set(path, textOf(path));
      if (spec === undefined || options.config !== undefined) {
        const config = configPath(options.config, io.cwd());
        for (const path of await localModules(config)) onFile(path);
      }
      await attempt(spec, options, io, onFile);
      if (isEnded) break;
      const woken = new Promise<void>((done) => (wake = done));
      watching.follow(seen);
      if (seen.size !== known) io.stderr.write(`Watching ${seen.size} files; Ctrl-C ends.\n`);
      known = seen.size;
      await woken;
    }
  } finally {
    watching.close();
  }
  return exit.fine;
}

async function attempt(
  spec: string | undefined,
  options: GenerateOptions,
  io: Io,
  onFile: (path: string) => void,
): Promise<void> {
  try {
    const code = await runGenerate(spec, options, io, { onFile });
    if (code !== exit.fine) io.stderr.write("Nothing was written.\n");
  } catch (error) {
    printFailure(io, error);
  }
}
