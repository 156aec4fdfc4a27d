import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { checkPackage } from "./check-package.js";
import type { Standing } from "./judge.js";
import { pack, type Packed } from "./pack.js";

/** Builds, packs and checks each package. Undefined where one is at fault. */
export async function packAll(
  { config, folder }: Standing,
  onStep: (step: string) => void,
  diagnostics: Diagnostics,
): Promise<readonly Packed[] | undefined> {
  const into = mkdtempSync(join(tmpdir(), "quillgen-packed-"));
  process.once("exit", () => rmSync(into, { recursive: true, force: true }));
  const all: Packed[] = [];
  for (const item of config.packages) {
    onStep(`packing ${item.name}`);
    const packed = await pack(join(folder, item.out), into);
    const faults = "reason" in packed ? [packed.reason] : await checkPackage(packed, item);
    for (const fault of faults) {
      diagnostics.report("release-package", undefined, { name: item.name, fault });
    }
    if (!("reason" in packed)) all.push(packed);
  }
  return diagnostics.hasErrors ? undefined : all;
}
