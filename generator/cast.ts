import { createHash } from "node:crypto";
import type { Diagnostics } from "./diagnostics/diagnostic.js";
import { bind } from "./emit/bind/bind.js";
import type { BoundPackage } from "./emit/bind/package.js";
import type { OutputFile } from "./emit/file.js";
import { printFile, type PrintedFile } from "./emit/print.js";
import type { Api } from "./model/api.js";
import type { Document } from "./read/document.js";
import { readRuntime, type RuntimeModule } from "./surface/read-runtime.js";
import type { Target } from "./target.js";
import type { Template } from "./template/define.js";

/** What the templates of one target made. */
export interface Casting {
  readonly target: Target;
  /** Modules made of declarations, printed. */
  readonly printed: readonly PrintedFile[];
  /** Hand-written modules, as they are. */
  readonly runtime: readonly OutputFile[];
  /** Whatever else the templates wrote. */
  readonly files: readonly OutputFile[];
  /** Public subpath to module. */
  readonly entries: Readonly<Record<string, string>>;
  /** Other packages of this run that it imports from, with their version ranges. */
  readonly siblings: Readonly<Record<string, string>>;
  /** What each template has to say in the README. */
  readonly readme: readonly string[];
  /** Each template's name with a hash of what it is. */
  readonly hashes: readonly (readonly [name: string, hash: string])[];
}

/** Runs the templates of all targets and settles the names of all their files at once. */
export async function castPackages(
  api: Api,
  document: Document,
  targets: readonly Target[],
  diagnostics: Diagnostics,
): Promise<readonly Casting[]> {
  checkNeeds(targets, diagnostics);
  const runtimes = await Promise.all(
    targets.map(async ({ templates }) => (await Promise.all(templates.map(readRuntime))).flat()),
  );
  const entries = targets.map(({ templates }) =>
    Object.assign({}, ...templates.map((template) => template.entries?.(api) ?? {})),
  ) as Record<string, string>[];
  const bound = bind(
    targets.map(({ package: config, templates }, index) => ({
      name: config?.name ?? ".",
      declarations: templates.flatMap((template) => [...(template.declarations?.(api) ?? [])]),
      runtime: runtimes[index]!.map(({ file, exports }) => ({ file, exports })),
      entries: new Map(
        Object.entries(entries[index]!).map(([subpath, module]) => [module, subpath]),
      ),
    })),
    diagnostics,
  );
  return Promise.all(
    targets.map(async (target, index) => {
      const packageName = target.package?.name;
      const context = {
        document: document.root,
        ...(packageName !== undefined && { packageName }),
        packageOf: (name: string) =>
          targets.find(({ templates }) => templates.some((template) => template.name === name))
            ?.package?.name,
      };
      const files: OutputFile[] = [];
      for (const template of target.templates) {
        for await (const file of (await template.files?.(api, context)) ?? []) files.push(file);
      }
      return {
        target,
        printed: bound[index]!.files.map(printFile),
        runtime: runtimes[index]!.map((module) => runtimeFile(module, target)),
        files,
        entries: entries[index]!,
        siblings: siblingsOf(bound[index]!, targets),
        readme: target.templates.flatMap((template) => template.readme?.(api, context) ?? []),
        hashes: target.templates.map(
          (template) => [template.name, hashOfTemplate(template)] as const,
        ),
      };
    }),
  );
}

/** Changes with what a template is: its options, or the source of one that is not built in. */
function hashOfTemplate(template: Template): string {
  const source = Object.values(template).map(String).join("\n");
  return createHash("sha256")
    .update(template.identity ?? source)
    .digest("hex")
    .slice(0, 16);
}

function checkNeeds(targets: readonly Target[], diagnostics: Diagnostics): void {
  const templates = targets.flatMap((target) => target.templates);
  const names = new Set(templates.map(({ name }) => name));
  const report = (template: Template, needed: string) =>
    diagnostics.report("missing-template", undefined, { template: template.name, needed });
  for (const template of templates) {
    for (const needed of template.needs ?? []) if (!names.has(needed)) report(template, needed);
  }
}

function siblingsOf(
  bound: BoundPackage,
  targets: readonly Target[],
): Readonly<Record<string, string>> {
  const specifiers = new Set(
    bound.files.flatMap(({ imports }) => imports.map((entry) => entry.specifier)),
  );
  const isImported = (name: string) =>
    [...specifiers].some((specifier) => specifier === name || specifier.startsWith(`${name}/`));
  return Object.fromEntries(
    targets.flatMap(({ package: config }) =>
      config && config.name !== bound.name && isImported(config.name)
        ? [[config.name, `^${config.version}`]]
        : [],
    ),
  );
}

function runtimeFile({ file, text }: RuntimeModule, { package: config }: Target): OutputFile {
  const path = file.replace(/^\.\//, "");
  return {
    path: config === undefined ? path : `src/${path}`,
    kind: "typescript",
    text,
    scaffold: false,
  };
}
