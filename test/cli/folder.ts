import { execFile } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import { run } from "../../generator/cli/main.js";

/** What a command left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own, in which the command line runs inside this process. */
export interface Folder {
  readonly path: string;
  write(file: string, text: string): void;
  read(file: string): string;
  /** All files below, with their texts, by path; hidden ones and caches left out. */
  files(below?: string): Readonly<Record<string, string>>;
  quillgen(...args: readonly string[]): Promise<Outcome>;
  /** The same with this as working directory. */
  quillgenIn(cwd: string, ...args: readonly string[]): Promise<Outcome>;
  /**
   * The built command line in a process of its own. For runs with a configuration, whose loader would
   * translate all sources anew each time.
   */
  built(...args: readonly string[]): Promise<Outcome>;
  builtIn(cwd: string, ...args: readonly string[]): Promise<Outcome>;
  remove(): void;
}

const bin = resolve(import.meta.dirname, "../../bin/quillgen.js");

function builtIn(cwd: string, ...args: readonly string[]): Promise<Outcome> {
  const options = { cwd, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((done) => {
    const child = execFile(process.execPath, [bin, ...args], options, (_, stdout, stderr) =>
      done({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

/** Makes a folder with files in it. `keep`: until `remove` is called, not only for the running test. */
export function makeFolder(
  files: Readonly<Record<string, string>> = {},
  { keep = false }: { readonly keep?: boolean } = {},
): Folder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "quillgen-test-")));
  const remove = () => rmSync(path, { recursive: true, force: true });
  if (!keep) onTestFinished(remove);
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  const quillgenIn = async (cwd: string, ...args: readonly string[]): Promise<Outcome> => {
    const out: string[] = [];
    const err: string[] = [];
    const code = await run(args, {
      stdout: { write: (text) => out.push(text) },
      stderr: { write: (text) => err.push(text) },
      env: {},
      cwd: () => cwd,
    });
    return { code, stdout: out.join(""), stderr: err.join("") };
  };
  return {
    path,
    write,
    read: (file) => readFileSync(join(path, file), "utf8"),
    files(below = "") {
      const found = readdirSync(join(path, below), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
        .filter((file) => !/(^|\/)(\.|node_modules\/)/.test(file))
        .toSorted();
      return Object.fromEntries(found.map((file) => [file, this.read(file)]));
    },
    quillgen: (...args) => quillgenIn(path, ...args),
    quillgenIn,
    built: (...args) => builtIn(path, ...args),
    builtIn,
    remove,
  };
}
