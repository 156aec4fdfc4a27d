import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { collectDiagnostics } from "../../diagnostics/collect-diagnostics.js";
import type { OutputFile } from "../../emit/file.js";
import type { GenerateRequest } from "../../generate.js";
import type { Action, Plan } from "../../output/plan.js";
import { sign, signInParts } from "../../output/signature.js";
import type { JsonObject } from "../../read/document.js";
import { isObject, setMember } from "../../read/json-object.js";
import { valueAt } from "../../read/pointer.js";
import type { DocumentInParts } from "./document-in-parts.js";
import type { ChangedWords } from "./find-changed-words.js";
import { partOfDocument } from "./part-of-document.js";

/**
 * What changed words change in the output. The part of the document around them is generated twice, with the old words
 * and with the new. That the files which differ came out with the old words as they stand on the disk shows that the
 * part gives what the whole would. Undefined where it does not, and where nothing differs.
 */
export async function planWords(
  { keys, before, after }: ChangedWords,
  document: DocumentInParts,
  request: GenerateRequest,
): Promise<Plan | undefined> {
  const part = partOfDocument(document, keys);
  const holder = part && valueAt(part, keys.slice(0, -1));
  const member = String(keys.at(-1));
  if (!part || !isObject(holder) || holder[member] !== after) return undefined;
  setMember(holder, member, before);
  const old = await generatePart(part, request);
  setMember(holder, member, after);
  const now = await generatePart(part, request);
  if (!old || !now || old.rest !== now.rest) return undefined;

  const folder = request.targets[0]!.folder;
  const actions: Action[] = [];
  for (const [index, file] of now.files.entries()) {
    const was = old.files[index];
    if (was?.path !== file.path || was.kind !== file.kind || file.scaffold) return undefined;
    if (was.text === file.text) continue;
    const signed = sign(was.text, was.path, was.kind);
    const path = join(folder, file.path);
    if (!existsSync(path) || readFileSync(path, "utf8") !== signed) return undefined;
    const text = signInParts(file.text, file.path, file.kind);
    actions.push({ kind: "update", path: file.path, text, before: signed });
  }
  return actions.length > 0 ? { actions, refused: false, unchanged: false } : undefined;
}

/** The files that a part of the document gives, and all else that came out, as text. */
async function generatePart(
  part: JsonObject,
  request: GenerateRequest,
): Promise<{ readonly files: readonly OutputFile[]; readonly rest: string } | undefined> {
  const { generate } = await import("../../generate.js");
  const bytes = Buffer.from(JSON.stringify(part));
  const files = {
    read: async () => bytes,
    size: async () => bytes.length,
    realPath: async (path: string) => path,
  };
  const diagnostics = collectDiagnostics();
  const generation = await generate({ ...request, files }, diagnostics);
  const [output] = generation?.outputs ?? [];
  if (!generation || !output) return undefined;
  const rest = JSON.stringify([generation.lock.names, diagnostics.all, output.files.length]);
  return { files: output.files, rest };
}
