import { fileURLToPath } from "node:url";
import { checkTypes as checkLines } from "../../generator/testing/check-types.js";
import type { Faults } from "./faults.js";

/** The compilers, by their packages: 5.9 and 7.0. */
export const compilers = ["typescript", "typescript-7"] as const;

/**
 * Type-checks modules (relative to the folder) in one program, with one compiler; what it finds, by first folder. The
 * configuration of the program is written there as well.
 */
export async function checkTypes(
  folder: string,
  modules: readonly string[],
  compiler: (typeof compilers)[number],
  configName: string,
): Promise<Faults> {
  const program = new URL(`../../node_modules/${compiler}/lib/tsc.js`, import.meta.url);
  const lines = await checkLines({ folder, modules, compiler: fileURLToPath(program), configName });
  const faults = new Map<string, string[]>();
  for (const line of lines) {
    const [, out, rest] = /^([^/(]+)\/(.*\berror TS\d+: .*)$/.exec(line) ?? [];
    const key = out ?? "";
    faults.set(key, [...(faults.get(key) ?? []), `${compiler}: ${rest ?? line}`]);
  }
  return faults;
}
