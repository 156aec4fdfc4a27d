import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { runLine, tail } from "./command.js";
import type { Standing } from "./judge.js";

/** Runs the gates of the configuration in their order, up to the first that fails; whether all are passed. */
export async function passGates(
  { config, folder }: Standing,
  onStep: (step: string) => void,
  diagnostics: Diagnostics,
): Promise<boolean> {
  for (const gate of config.release?.gates ?? []) {
    onStep(`gate: ${gate}`);
    const ran = await runLine(gate, folder);
    if (ran.code === 0) continue;
    diagnostics.report("release-gate", undefined, { gate, code: `${ran.code}`, said: tail(ran) });
    return false;
  }
  return true;
}
