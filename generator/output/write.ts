import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { randomBytes } from "node:crypto";
import type { Plan } from "./plan.js";
import type { SplitText } from "./signature.js";
import { hashOf } from "./stamp.js";

/**
 * Carries out a plan: writes every new text beside its place first, then puts them all in place, then
 * deletes what is stale and the folders left empty. A failure before the renames leaves all as it was.
 * Throws where something is refused, or the file system says no. Gives back the hash of each file that it wrote, by its
 * path in the plan.
 */
export function applyPlan(plan: Plan, folder: string): ReadonlyMap<string, string> {
  if (plan.refused) throw new Error("A plan that refuses files cannot be carried out.");
  const run = randomBytes(6).toString("hex");
  const staged: { readonly from: string; readonly to: string }[] = [];
  const made: string[] = [];
  const hashes = new Map<string, string>();
  const encode = createEncoder();
  try {
    const known = new Set<string>();
    for (const action of plan.actions) {
      if (action.kind !== "create" && action.kind !== "update") continue;
      const to = join(folder, action.path);
      const parent = dirname(to);
      if (!known.has(parent)) {
        const first = mkdirSync(parent, { recursive: true });
        if (first !== undefined) made.push(first);
        known.add(parent);
      }
      const from = join(parent, `.quillgen-${run}-${staged.length}.tmp`);
      staged.push({ from, to });
      const bytes = encode(action.text);
      writeFileSync(from, bytes);
      hashes.set(action.path, hashOf(bytes));
    }
  } catch (error) {
    for (const { from } of staged) rmSync(from, { force: true });
    for (const path of made) rmSync(path, { recursive: true, force: true });
    throw error;
  }
  for (const { from, to } of staged) renameSync(from, to);
  const emptied = new Set<string>();
  for (const action of plan.actions) {
    if (action.kind !== "delete") continue;
    rmSync(join(folder, action.path), { force: true });
    for (let path = dirname(action.path); path !== "."; path = dirname(path)) emptied.add(path);
  }
  // The longest paths first: an inner folder goes before the one around it.
  for (const path of [...emptied].toSorted((a, b) => b.length - a.length)) {
    const at = join(folder, path);
    if (readdirSync(at).length === 0) rmdirSync(at);
  }
  return hashes;
}

/** Makes bytes of texts, to be written and hashed. The next text takes the place of the one before: garbage is collected late. */
function createEncoder(): (text: SplitText) => Buffer {
  let room = Buffer.alloc(0);
  return ({ head, body }) => {
    const start = Buffer.byteLength(head);
    const size = start + Buffer.byteLength(body);
    if (size > room.length) room = Buffer.allocUnsafeSlow(size);
    room.write(head);
    room.write(body, start);
    return room.subarray(0, size);
  };
}
