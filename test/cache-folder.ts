import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * One cache folder for all tests of a run, since those of projects without a package would else land
 * in the user's own. Vitest calls this before it starts its workers, which inherit the variable, and
 * what it returns after the last; workers themselves are ended without a word.
 */
export default function cacheFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "quillgen-test-cache-"));
  process.env["XDG_CACHE_HOME"] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
