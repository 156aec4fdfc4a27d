import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "yaml";
import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { problemOf } from "./check-fault.js";
import type { Fault } from "./fault.js";

/** Reads a file of faults: a list, in YAML or JSON. Undefined where it cannot be used. */
export function readFaults(
  file: string,
  cwd: string,
  diagnostics: Diagnostics,
): readonly Fault[] | undefined {
  const refuse = (problem: string): undefined => {
    diagnostics.report("bad-faults", undefined, { file, problem });
    return undefined;
  };
  let faults: unknown;
  try {
    faults = parse(readFileSync(resolve(cwd, file), "utf8"));
  } catch (error) {
    return refuse(error instanceof Error ? error.message.split("\n")[0]! : String(error));
  }
  if (!Array.isArray(faults)) return refuse("it is no list");
  for (const fault of faults) {
    const problem = problemOf(fault);
    if (problem !== undefined) return refuse(problem);
  }
  return faults as readonly Fault[];
}
