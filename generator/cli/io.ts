/** The parts of a process that the command line touches; a test passes its own. */
export interface Io {
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  /** Hears of the wish to end: of the first one, so that a second ends the process as ever. */
  once?(signal: "SIGINT" | "SIGTERM", listener: () => void): unknown;
}

/** Exit codes, the whole list. */
export const exit = {
  /** Done, nothing to report that fails. */
  fine: 0,
  /** The input was understood and something was found: drift, edited files, lint findings. */
  findings: 1,
  /** The input or the arguments cannot be used. */
  unusable: 2,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];
