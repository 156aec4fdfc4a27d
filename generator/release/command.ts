import { spawn } from "node:child_process";

/** What a command did. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  /** Both streams, in the order in which they came. */
  readonly output: string;
}

/** Runs a program without a shell, so that no argument is more than an argument. */
export function run(program: string, args: readonly string[], cwd: string): Promise<Ran> {
  return finished(program, args, { cwd });
}

/** Runs a line of the maintainer's own by the shell. */
export function runLine(line: string, cwd: string): Promise<Ran> {
  return finished(line, [], { cwd, shell: true });
}

function finished(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly shell?: boolean },
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let output = "";
    child.stdout.on("data", (text) => {
      stdout += text;
      output += text;
    });
    child.stderr.on("data", (text) => void (output += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, stdout, output }));
  });
}

/** The end of what a command printed: that is where it says what went wrong. */
export function tail({ output }: Ran, lines = 20): string {
  return output.trimEnd().split("\n").slice(-lines).join("\n");
}
