import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addSection, changelogSection } from "./changelog.js";
import type { Judgement, Standing } from "./judge.js";

/** Puts a section for a version on top of each package's changelog; the sections, by package. */
export function writeChangelogs(
  { config, folder }: Standing,
  version: string,
  judgement: Judgement | undefined,
  date: string,
): ReadonlyMap<string, string> {
  const operations = [judgement?.base, judgement?.revision].flatMap((side) =>
    side ? side.api.resources.flatMap((resource) => resource.operations) : [],
  );
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  return new Map(
    config.packages.map(({ name, out, templates }) => {
      const template = templates.find(({ callOf }) => callOf !== undefined);
      const call = (id: string) => {
        const operation = byId.get(id);
        return (operation && template?.callOf?.(operation)) ?? id;
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
