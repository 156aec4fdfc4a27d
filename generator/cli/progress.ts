import yoctoSpinner from "yocto-spinner";
import type { Io } from "./io.js";

/** Tells what is being done, while it is done. */
export interface Progress {
  step(text: string): void;
  stop(): void;
}

/** A spinner on standard error where that is a terminal; silent elsewhere. */
export function startProgress(io: Io, quiet = false): Progress {
  if (quiet || io.stderr.isTTY !== true || io.env["CI"] !== undefined) {
    return { step: () => {}, stop: () => {} };
  }
  const spinner = yoctoSpinner({ stream: io.stderr as NodeJS.WriteStream }).start();
  return {
    step: (text) => void (spinner.text = text),
    stop: () => void spinner.stop(),
  };
}
