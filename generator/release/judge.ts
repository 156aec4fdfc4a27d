import { join, resolve } from "node:path";
import { existsSync, readFileSync } from "node:fs";
import type { Config } from "../config.js";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { Side } from "../diff/compare/comparison.js";
import { diffApis } from "../diff/diff-apis.js";
import { readSide } from "../diff/diff-documents.js";
import type { Difference } from "../diff/finding.js";
import { readLock } from "../output/lock.js";
import { lockName } from "../project/open-project.js";

/** A configuration, and the folder that it stands in. */
export interface Standing {
  readonly config: Config;
  readonly folder: string;
}

/** What changed for users between two states of a project, and the models of both. */
export interface Judgement {
  readonly difference: Difference;
  readonly base: Side;
  readonly revision: Side;
}

/** Compares the documents of two states, overlays applied. Undefined where one cannot be read. */
export async function judge(
  base: Standing,
  revision: Standing,
  diagnostics: Diagnostics,
): Promise<Judgement | undefined> {
  const before = await sideOf(base, diagnostics);
  const after = await sideOf(revision, diagnostics);
  if (before === undefined || after === undefined || diagnostics.hasErrors) return undefined;
  const packages = revision.config.packages.map(({ name }) => name);
  return { difference: diffApis(before, after, { packages }), base: before, revision: after };
}

function sideOf({ config, folder }: Standing, diagnostics: Diagnostics): Promise<Side | undefined> {
  const { spec, overlays = [], context = [], select, allowOutside, allowRemote } = config;
  const own = (file: string) => (/^https?:/.test(file) ? file : resolve(folder, file));
  const lockPath = join(folder, lockName);
  const lock = existsSync(lockPath) ? readLock(readFileSync(lockPath, "utf8")) : undefined;
  return readSide(
    own(spec),
    {
      cwd: folder,
      overlays: overlays.map(own),
      ...(allowOutside && { allowOutside }),
      ...(allowRemote && { allowRemote }),
    },
    { context, ...(select && { select }), ...(lock && { names: lock.names }) },
    diagnostics,
  );
}
