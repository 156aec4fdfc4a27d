import type { Io } from "./io.js";

/** Tells what is being done, while it is done. */
export interface Progress {
  step(text: string): void;
  stop(): void;
}

/** A spinner on standard error where that is a terminal; silent elsewhere. */
export async function startProgress(io: Io, quiet = false): Promise<Progress> {
  if (quiet || io.stderr.isTTY !== true || io.env["CI"] !== undefined) {
    return { step: () => {}, stop: () => {} };
  }
  // Loaded now only: with it come modules of Node's that nothing else needs.
  const { default: yoctoSpinner } = await import("yocto-spinner");
  const spinner = yoctoSpinner({ stream: io.stderr as NodeJS.WriteStream }).start();
  return {
    step: (text) => void (spinner.text = text),
    stop: () => void spinner.stop(),
  };
}
