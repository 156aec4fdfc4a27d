import { createHash } from "node:crypto";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { bind } from "../emit/bind/bind.js";
import type { BoundPackage } from "../emit/bind/package.js";
import type { OutputFile } from "../emit/file.js";
import { printFile, type PrintedFile } from "../emit/print.js";
import type { Api } from "../model/api.js";
import type { Document } from "../read/document.js";
import type { RuntimeModule } from "../surface/read-runtime.js";
import type { Target } from "../target.js";
import type { Template } from "../template/define.js";
import { declarationsOf, entriesOf, filesOf, readmeOf, runtimeOf } from "./run-template.js";

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
  checkTemplates(targets, diagnostics);
  const runtimes = await Promise.all(
    targets.map(async ({ templates }) =>
      (await Promise.all(templates.map((template) => runtimeOf(template, diagnostics)))).flat(),
    ),
  );
  const entries = targets.map(({ templates }) =>
    Object.assign({}, ...templates.map((template) => entriesOf(template, api, diagnostics))),
  ) as Record<string, string>[];
  const declarations = targets.map(({ templates }) =>
    templates.map((template) => ({
      name: template.name,
      made: declarationsOf(template, api, diagnostics),
    })),
  );
  // What a template failed to declare is missed wherever it is used: once said is enough.
  if (diagnostics.hasErrors) return [];
  const bound = bind(
    targets.map(({ package: config }, index) => ({
      name: config?.name ?? ".",
      declarations: declarations[index]!.flatMap(({ made }) => made),
      makerOf: (declaration) =>
        declarations[index]!.find(({ made }) => made.includes(declaration))?.name,
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
      const makers = new Map<string, string>();
      for (const template of target.templates) {
        for (const file of await filesOf(template, api, context, diagnostics)) {
          const { path } = file;
          const other = makers.get(path);
          if (other !== undefined) {
            const templates =
              other === template.name ? `${other}, twice` : `${other} and ${template.name}`;
            diagnostics.report("file-twice", undefined, { path, templates });
          }
          makers.set(path, template.name);
          files.push(file);
        }
      }
      return {
        target,
        printed: bound[index]!.files.map(printFile),
        runtime: runtimes[index]!.map((module) => runtimeFile(module, target)),
        files,
        entries: entries[index]!,
        siblings: siblingsOf(bound[index]!, targets),
        readme: target.templates.flatMap((template) =>
          readmeOf(template, api, context, diagnostics),
        ),
        hashes: target.templates.map(
          (template) => [template.name, hashOfTemplate(template)] as const,
        ),
      };
    }),
  );
}

/** Changes with what a template is: its options, or the source of one that is not built in. */
function hashOfTemplate(template: Template): string {
  const { parts, changes, identity, ...members } = template;
  const sources = [...Object.values(members), ...Object.values(parts ?? {})].map(String);
  return createHash("sha256")
    .update(identity ?? [...sources, ...(changes ?? [])].join("\n"))
    .digest("hex")
    .slice(0, 16);
}

/** Reports templates that miss another one, or that are in one package twice. */
function checkTemplates(targets: readonly Target[], diagnostics: Diagnostics): void {
  const names = new Set(targets.flatMap(({ templates }) => templates.map(({ name }) => name)));
  for (const { templates } of targets) {
    const seen = new Set<string>();
    for (const { name, needs = [] } of templates) {
      if (seen.has(name)) {
        diagnostics.report("duplicate-template", undefined, { template: name });
      }
      seen.add(name);
      for (const needed of needs) {
        if (names.has(needed)) continue;
        diagnostics.report("missing-template", undefined, { template: name, needed });
      }
    }
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
