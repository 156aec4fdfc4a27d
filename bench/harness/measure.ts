import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { scratch } from "./scratch.ts";

/** A program to run as a whole process: arguments of the Node that all tools share. */
export interface Command {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What one run of a process took. */
export interface Measurement {
  /** Seconds from the start of the process to its end. */
  readonly wall: number;
  /** Seconds of user and system time, of all Node processes that it consisted of. */
  readonly cpu: number;
  /** Peak resident memory in megabytes (of 1,000,000 bytes), of the largest process. */
  readonly peak: number;
  /** Share of the wall time in which something on the machine waited for a processor; NaN where unknown. */
  readonly stall: number;
  /** The exit code, or the name of the signal, or `time limit`. */
  readonly exit: number | string;
  readonly output: string;
}

const hook = join(import.meta.dirname, "usage-hook.cjs");

/**
 * Runs a command once and measures the process from outside. Never throws: a failure is an exit
 * code. `limit` is in seconds; a run that takes longer is ended.
 */
export async function measure(command: Command, limit = 600): Promise<Measurement> {
  const usage = join(scratch, `usage-${process.pid}.jsonl`);
  rmSync(usage, { force: true });
  const stalledBefore = stalled();
  const start = process.hrtime.bigint();
  const child = spawn(process.execPath, [...command.args], {
    cwd: command.cwd,
    env: {
      ...process.env,
      DO_NOT_TRACK: "1",
      NO_COLOR: "1",
      ...command.env,
      BENCH_USAGE: usage,
      NODE_OPTIONS: `--require ${JSON.stringify(hook)}`,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, limit * 1000);
  let end = start;
  const exit = await new Promise<number | string>((resolve) => {
    child.on("exit", () => (end = process.hrtime.bigint()));
    child.on("close", (code, signal) => resolve(code ?? signal ?? "unknown"));
    child.on("error", (error) => resolve(error.message));
  });
  clearTimeout(timer);
  const wall = Number(end - start) / 1e9;
  return {
    wall,
    ...readUsage(usage),
    stall: (stalled() - stalledBefore) / 1e6 / wall,
    exit: late ? "time limit" : exit,
    output: Buffer.concat(chunks).toString("utf8"),
  };
}

function readUsage(file: string): { cpu: number; peak: number } {
  if (!existsSync(file)) return { cpu: NaN, peak: NaN };
  const lines = readFileSync(file, "utf8").trim().split("\n");
  const processes = lines.map((line) => JSON.parse(line) as { cpu: number; peak: number });
  return {
    cpu: processes.reduce((sum, { cpu }) => sum + cpu, 0) / 1e6,
    peak: (Math.max(...processes.map(({ peak }) => peak)) * 1024) / 1e6,
  };
}

/** Microseconds since boot in which a task waited for a processor; NaN where the system does not say. */
function stalled(): number {
  try {
    const text = readFileSync("/proc/pressure/cpu", "utf8");
    return Number(/^some .*total=(\d+)/mu.exec(text)?.[1]);
  } catch {
    return NaN;
  }
}
