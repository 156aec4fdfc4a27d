import semver from "semver";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { bumpOf, bumps, nextVersion } from "./decide-version.js";
import type { Judgement } from "./judge.js";
import type { ReleaseRequest } from "./release.js";

/** The version to release: `""` for nothing to release, undefined for a version that says too little. */
export async function nextOf(
  version: string,
  lastTag: string | undefined,
  judgement: Judgement | undefined,
  { bump: asked, repository }: ReleaseRequest,
  paths: readonly string[],
  diagnostics: Diagnostics,
): Promise<string | undefined> {
  if (lastTag === undefined || judgement === undefined) return version;
  const isSame = await repository.isUnchanged(lastTag, paths);
  const found = bumpOf(judgement.difference, isSame);
  const bump = bumps[Math.max(...[found, asked].map((each) => (each ? bumps.indexOf(each) : -1)))];
  const last = semver.parse(/\d.*/.exec(lastTag)![0])!.version;
  if (bump === undefined) return semver.eq(version, last) ? "" : version;
  const least = nextVersion(last, bump);
  if (semver.eq(version, last)) return least;
  // The maintainer, or a run that broke off, has chosen one already.
  if (semver.gte(version, least)) return version;
  diagnostics.report("release-too-low", undefined, { version, least, bump });
  return undefined;
}
