import { readFileSync } from "node:fs";
import type { PackageConfig } from "../config.js";
import type { Packed } from "./pack.js";

/** What a generated package has in it; anything else got there by mistake. */
const expected = /^(package\.json|(README|CHANGELOG|LICENSE|api)(\.md)?|(dist|src)\/.+)$/;

/** What is wrong with a packed package, a sentence each: its contents, its size, its exports, its types. */
export async function checkPackage(
  packed: Packed,
  { license, maxPackedSize = Infinity }: PackageConfig,
): Promise<readonly string[]> {
  const faults = packed.files
    .filter((path) => !expected.test(path))
    .map((path) => `It has ${path} in it, which is no part of a package.`);
  if (license !== undefined && !packed.files.some((path) => path.startsWith("LICENSE"))) {
    faults.push(`It has no text of its licence, ${license}: put LICENSE beside the configuration.`);
  }
  if (packed.size > maxPackedSize) {
    faults.push(`It has ${packed.size} bytes, more than its maxPackedSize of ${maxPackedSize}.`);
  }
  return [...faults, ...(await faultsOfExports(packed)), ...(await faultsOfTypes(packed))];
}

/** What publint says of the manifest and modules of a packed package, its suggestions too. */
export async function faultsOfExports({ tarball }: Packed): Promise<readonly string[]> {
  const tool = await installed(() => import("publint"));
  if (tool === undefined) return [missing("publint")];
  const { formatMessage } = await import("publint/utils");
  // A copy: what is read from a small file is a part of a larger buffer.
  const { buffer } = new Uint8Array(readFileSync(tarball));
  const { messages, pkg } = await tool.publint({ pack: { tarball: buffer }, strict: true });
  return messages.map((message) => `publint: ${formatMessage(message, pkg as never)}`);
}

/** What attw says of the types of a packed package, whichever way an ES module is resolved. */
export async function faultsOfTypes({ tarball }: Packed): Promise<readonly string[]> {
  const tool = await installed(() => import("@arethetypeswrong/core"));
  if (tool === undefined) return [missing("@arethetypeswrong/core")];
  const checked = await tool.checkPackage(tool.createPackageFromTarballData(readFileSync(tarball)));
  if (checked.types === false) return ["attw: it has no types."];
  return checked.problems
    .filter(
      // The packages are ES modules: neither Node 10 nor `require` is meant to load them.
      (problem) => !("resolutionKind" in problem) || !/^node10$|-cjs$/.test(problem.resolutionKind),
    )
    .map((problem) => {
      const place = "entrypoint" in problem ? ` of ${problem.entrypoint}` : "";
      return `attw: ${problem.kind}${place}`;
    });
}

/** Tools that only releases need come with the maker's project, not with Quillgen. */
async function installed<Tool>(load: () => Promise<Tool>): Promise<Tool | undefined> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

const missing = (tool: string): string =>
  `It cannot be checked without ${tool}: install it with npm install --save-dev ${tool}.`;
