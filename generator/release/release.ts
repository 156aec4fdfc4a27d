import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import semver from "semver";
import type { Config } from "../config.js";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { loadConfig } from "../project/load-config.js";
import { lockName } from "../project/open-project.js";
import { compileLastRelease } from "./compile-last-release.js";
import type { Bump } from "./decide-version.js";
import { judge, type Judgement, type Standing } from "./judge.js";
import { nextOf } from "./next-version.js";
import type { Packed } from "./pack.js";
import { packAll } from "./pack-all.js";
import { passGates } from "./pass-gates.js";
import type { Registry } from "./registry.js";
import type { Repository } from "./repository.js";
import { setVersion } from "./set-version.js";
import { writeChangelogs } from "./write-changelogs.js";

/** What to release, with what it takes. */
export interface ReleaseRequest {
  /** The configuration's absolute path. */
  readonly configPath: string;
  readonly repository: Repository;
  readonly registry: Registry;
  /** Show what would be published, and leave everything as it was. */
  readonly dryRun: boolean;
  /** At least that, whatever the documents say. */
  readonly bump?: Bump | undefined;
  /** `2026-01-31`, for the changelogs. */
  readonly date: string;
  /** Generates the packages; false where that failed, which it has told by itself. */
  readonly generate: () => Promise<boolean>;
  readonly onStep: (step: string) => void;
}

/** One package of a release. */
export interface Released {
  readonly packed: Packed;
  /** Its part of the changelog. Absent where an interrupted release went on. */
  readonly section?: string;
  /** Whether this run published it; false where it was there, or where nothing is published. */
  readonly published: boolean;
}

/** What a release came to. Without packages, there was nothing to release. */
export interface ReleaseResult {
  readonly version: string;
  readonly tag: string;
  readonly released: readonly Released[];
}

/** A release that is ready to be committed and published. */
interface Prepared {
  readonly version: string;
  readonly packed: readonly Packed[];
  /** The new part of each package's changelog, by package. */
  readonly sections: ReadonlyMap<string, string>;
}

/**
 * Releases the packages of a configuration: gates, version, changelogs, build, checks, then commit, tag, publish, push.
 * Every step can be repeated: a release that broke off goes on where it was. Undefined where it must not go on;
 * `diagnostics`, or `generate`, tells why, and the files are as they were.
 */
export async function release(
  request: ReleaseRequest,
  diagnostics: Diagnostics,
): Promise<ReleaseResult | undefined> {
  const { configPath, repository, dryRun, onStep } = request;
  if (!(await repository.isClean())) {
    diagnostics.report("release-unclean", undefined, {});
    return undefined;
  }
  const config = await loadConfig(configPath, basename(configPath), diagnostics);
  if (config === undefined) return undefined;
  const now: Standing = { config, folder: dirname(configPath) };
  const version = versionOf(config, diagnostics);
  if (version === undefined) return undefined;
  const { tagPrefix = "v" } = config.release ?? {};
  const tag = tagPrefix + version;
  if (await repository.isTagged(tag)) {
    onStep("going on with the release of this commit");
    const packed = await packAll(now, onStep, diagnostics);
    return packed && publish({ version, packed, sections: new Map() }, tag, request, diagnostics);
  }
  if (!(await passGates(now, onStep, diagnostics))) return undefined;

  const changed = [basename(configPath), lockName, ...config.packages.map(({ out }) => out)];
  const lastTag = await repository.lastTag(tagPrefix);
  const prepareAfter = (last?: Last) =>
    prepare({ now, version, last, changed }, request, diagnostics);
  let isMade = false;
  try {
    const prepared =
      lastTag === undefined
        ? await prepareAfter()
        : await repository.withTree(lastTag, async (folder) => {
            const path = join(folder, basename(configPath));
            const last = await loadConfig(path, basename(configPath), diagnostics);
            return last && prepareAfter({ config: last, folder, tag: lastTag });
          });
    if (prepared === undefined) return undefined;
    if (prepared.packed.length === 0) return { version, tag, released: [] };
    const nextTag = tagPrefix + prepared.version;
    if (!dryRun) {
      await repository.commit(`Release ${nextTag}`, changed);
      await repository.tag(nextTag, `Release ${nextTag}`);
      isMade = true;
    }
    return await publish(prepared, nextTag, request, diagnostics);
  } finally {
    if (!isMade) await repository.restore(changed);
  }
}

/** The last release, in a folder of its own. */
interface Last extends Standing {
  readonly tag: string;
}

interface Preparation {
  readonly now: Standing;
  readonly version: string;
  readonly last: Last | undefined;
  /** What a release changes. */
  readonly changed: readonly string[];
}

/** Brings the files to the next version, packs and checks them. Nothing is packed where nothing changed. */
async function prepare(
  { now, version, last, changed }: Preparation,
  request: ReleaseRequest,
  diagnostics: Diagnostics,
): Promise<Prepared | undefined> {
  const { configPath, onStep } = request;
  onStep("comparing with the last release");
  const judgement = last && (await judge(last, now, diagnostics));
  if (last && judgement === undefined) return undefined;
  const next = await nextOf(version, last?.tag, judgement, request, changed, diagnostics);
  if (next === undefined) return undefined;
  if (next === "") return { version, packed: [], sections: new Map() };
  if (next !== version) {
    const text = setVersion(readFileSync(configPath, "utf8"), version, next);
    if (text === undefined) {
      diagnostics.report("release-no-version", undefined, { version });
      return undefined;
    }
    writeFileSync(configPath, text);
  }
  onStep(`generating ${next}`);
  if (!(await request.generate())) return undefined;
  const sections = writeChangelogs(now, next, judgement, request.date);
  const packed = await packAll(now, onStep, diagnostics);
  if (packed === undefined) return undefined;
  if (last && judgement) await checkUsers(last, now, judgement, request, diagnostics);
  return diagnostics.hasErrors ? undefined : { version: next, packed, sections };
}

/** What compiled with the last release must compile, unless users are told that something breaks. */
async function checkUsers(
  last: Last,
  now: Standing,
  { difference }: Judgement,
  { bump, onStep }: ReleaseRequest,
  diagnostics: Diagnostics,
): Promise<void> {
  const isTold =
    bump === "major" || difference.findings.some(({ severity }) => severity === "breaking");
  if (isTold) return;
  onStep("compiling what users of the last release have");
  for (const { file, message } of await compileLastRelease(last, now)) {
    diagnostics.report("release-breaks", undefined, { file, message });
  }
}

function versionOf({ packages }: Config, diagnostics: Diagnostics): string | undefined {
  const [version, ...others] = [...new Set(packages.map((item) => item.version))];
  if (version !== undefined && others.length === 0 && semver.valid(version)) return version;
  const versions = [version, ...others].join(", ");
  diagnostics.report("release-versions", undefined, { versions });
  return undefined;
}

/** Publishes what is not there yet, then pushes; a dry run only tells. */
async function publish(
  { version, packed, sections }: Prepared,
  tag: string,
  { dryRun, onStep, registry, repository }: ReleaseRequest,
  diagnostics: Diagnostics,
): Promise<ReleaseResult | undefined> {
  const released: Released[] = [];
  for (const item of packed) {
    const section = sections.get(item.name);
    const told = { packed: item, ...(section && { section }) };
    if (dryRun) {
      released.push({ ...told, published: false });
      continue;
    }
    onStep(`publishing ${item.name} ${version}`);
    const there = await registry.has(item.name, version);
    const failure =
      typeof there === "object" ? there : there ? undefined : await registry.publish(item);
    if (failure !== undefined) {
      diagnostics.report("release-registry", undefined, { name: item.name, said: failure.reason });
      return undefined;
    }
    released.push({ ...told, published: !there });
  }
  if (!dryRun) await repository.push();
  return { version, tag, released };
}
