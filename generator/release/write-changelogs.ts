import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { operationsOf } from "../model/operations-of.js";
import { addSection, changelogSection } from "./changelog.js";
import type { Judgement, Standing } from "./judge.js";

/** Puts a section for a version on top of each package's changelog; the sections, by package. */
export function writeChangelogs(
  { config, folder }: Standing,
  version: string,
  judgement: Judgement | undefined,
  date: string,
): ReadonlyMap<string, string> {
  const apis = judgement ? [judgement.base.api, judgement.revision.api] : [];
  const known = new Map(
    apis.flatMap((api) =>
      operationsOf(api).map((operation) => [operation.id, { operation, api }] as const),
    ),
  );
  return new Map(
    config.packages.map(({ name, out, templates }) => {
      const template = templates.find(({ callOf }) => callOf !== undefined);
      const call = (id: string) => {
        const found = known.get(id);
        return (found && template?.callOf?.(found.operation, found.api)) ?? id;
      };
      const { difference } = judgement ?? {};
      const section = changelogSection({ version, date, packageName: name, call, difference });
      const path = join(folder, out, "CHANGELOG.md");
      const before = existsSync(path) ? readFileSync(path, "utf8") : undefined;
      writeFileSync(path, addSection(before, section));
      return [name, section];
    }),
  );
}
