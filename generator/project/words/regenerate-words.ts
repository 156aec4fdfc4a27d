import { isUtf8 } from "node:buffer";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { collectDiagnostics } from "../../diagnostics/collect-diagnostics.js";
import { diagnosticsToJson } from "../../diagnostics/diagnostics-to-json.js";
import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { renderDiagnostics } from "../../diagnostics/render-diagnostics.js";
import { retellDiagnostics } from "../../diagnostics/retell-diagnostics.js";
import type { GenerateRequest } from "../../generate.js";
import { printLock } from "../../output/lock.js";
import {
  areOutputsAsStamped,
  documentPath,
  hashOf,
  readStamp,
  writeStamp,
  type Stamp,
} from "../../output/stamp.js";
import { writeAtomically } from "../../output/write-atomically.js";
import { placesInJson } from "../../read/load/places-in-json.js";
import { scanJson } from "../../read/load/scan-json.js";
import { deepest } from "../../read/load/source.js";
import { surveyJson } from "../../read/load/survey-json.js";
import { parsePointer } from "../../read/pointer.js";
import type { Project } from "../project.js";
import type { RecalledRun } from "../recall-run.js";
import { keepDocument } from "../remember-run.js";
import { tuneEngine } from "../tune-engine.js";
import { documentInParts } from "./document-in-parts.js";
import { findChangedWords } from "./find-changed-words.js";
import { planWords } from "./plan-words.js";

/**
 * Where a description or summary of one operation is all that has changed in a large document since the last run:
 * generates the part around that operation and writes what differs. Undefined, with nothing done, for any other
 * change, and where the part alone does not give what the last run wrote.
 */
export async function regenerateWords(project: Project): Promise<RecalledRun | undefined> {
  const { asked, cwd, lockPath } = project;
  const stamp = asked && readStamp(asked);
  if (!asked || !stamp) return undefined;
  const known = documentPath(asked, lockPath);
  const [input, ...others] = Object.entries(stamp.inputs);
  if (!input || others.length > 0 || !existsSync(known)) return undefined;
  const [file, { hash }] = input;
  if (!existsSync(resolve(cwd, file))) return undefined;
  const [before, after] = [readFileSync(known), readFileSync(resolve(cwd, file))];
  if (hashOf(before) !== hash || !isUtf8(after)) return undefined;
  if (!areOutputsAsStamped(stamp)) return undefined;

  const diagnostics = collectDiagnostics();
  const request = await project.request(diagnostics);
  if (request === undefined || !isPlain(request)) return undefined;
  tuneEngine();
  let plan: Awaited<ReturnType<typeof planWords>>;
  const survey = surveyJson(after, deepest);
  const scan = scanJson(after, survey.ends);
  try {
    const words = findChangedWords(before, after, scan);
    plan = words && (await planWords(words, documentInParts(after, scan), request));
  } catch (error) {
    // The file is no JSON any more: the run that reads it in full says where.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const [target] = request.targets;
  const [source, ...more] = Object.keys(request.lock?.sources ?? {});
  if (!plan || !target || !request.lock || source === undefined || more.length > 0)
    return undefined;

  // Copies while all else is written.
  const kept = keepDocument(project, [file]);
  const { applyPlan } = await import("../../output/write.js");
  applyPlan(plan, target.folder);
  const newHash = hashOf(after);
  writeAtomically(lockPath, printLock({ ...request.lock, sources: { [source]: newHash } }));
  const retold = retell(stamp, file, placesInJson(after, survey));
  const written = plan.actions.map(({ path }) => join(target.folder, path));
  const newOutputs = [...written, lockPath].map((path) => [path, hashOf(readFileSync(path))]);
  writeStamp(asked, {
    ...stamp,
    ...retold,
    inputs: { [file]: { hash: newHash, size: after.length } },
    outputs: { ...stamp.outputs, ...Object.fromEntries(newOutputs) },
  });
  await kept;
  const files = Object.keys(stamp.outputs).length - 1;
  return { ...retold, files, plans: [{ target, plan }] };
}

/** A whole document in one file, as it is, made into sources of templates of our own. */
function isPlain({
  targets,
  overlays = [],
  select,
  curated,
  acceptRenames,
}: GenerateRequest): boolean {
  const [target, ...others] = targets;
  return (
    target?.package === undefined &&
    others.length === 0 &&
    overlays.length === 0 &&
    select === undefined &&
    !curated &&
    !acceptRenames
  );
}

/** What was found the last time still holds; only the places have moved. */
function retell(
  { diagnostics: plain }: Stamp,
  file: string,
  { find, lines }: ReturnType<typeof placesInJson>,
): Pick<Stamp, "diagnostics" | "report"> {
  if (plain.length === 0) return { diagnostics: [], report: "" };
  const diagnostics: Diagnostics = retellDiagnostics(plain);
  diagnostics.locateWith((place) =>
    place.file === file
      ? { ...lines.position(find(parsePointer(place.pointer))), textOf: lines.textOf }
      : undefined,
  );
  return {
    diagnostics: diagnosticsToJson(diagnostics),
    report: `${renderDiagnostics(diagnostics)}\n`,
  };
}
