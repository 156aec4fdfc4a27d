import { declarationsOf, runtimeOf } from "../cast/run-template.js";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { Declaration } from "../emit/declare.js";
import type { Api } from "../model/api.js";
import type { Target } from "../target.js";
import type { Part, Parts, Template } from "../template/define.js";

/** An exported name, with the template that made it. */
export interface Recorded {
  readonly symbol: string;
  /** The module, relative to the sources of its target: `./models.ts`. */
  readonly from: string;
  readonly target: Target;
  readonly template: Template;
  /** The part of the template and what it was called with; absent where no part made it. */
  readonly part?: { readonly name: string; readonly subject: unknown };
  /** It stands in a module that is written by hand. */
  readonly isRuntime?: true;
}

/** Every name that the templates of all targets give, in their order. Nothing is printed. */
export async function recordDeclarations(
  api: Api,
  targets: readonly Target[],
  diagnostics: Diagnostics,
): Promise<readonly Recorded[]> {
  const recorded: Recorded[] = [];
  for (const target of targets) {
    for (const template of target.templates) {
      const { watched, partOf } = watchParts(template);
      for (const declaration of declarationsOf(watched, api, diagnostics)) {
        const symbol = exportedName(declaration);
        if (symbol === undefined) continue;
        const part = partOf(declaration);
        const { from } = declaration;
        recorded.push({ symbol, from, target, template, ...(part !== undefined && { part }) });
      }
      for (const { file, exports } of await runtimeOf(template, diagnostics)) {
        for (const symbol of exports) {
          recorded.push({ symbol, from: file, target, template, isRuntime: true });
        }
      }
    }
  }
  return recorded;
}

/** The name that a declaration adds to its module, if it is one of its own. */
export function exportedName(declaration: Declaration): string | undefined {
  if (declaration.kind === "code") return declaration.symbol?.name;
  return declaration.kind === "reexport" ? declaration.as : undefined;
}

/** The same template, and what tells which of its parts yielded a declaration. */
function watchParts(template: Template): {
  readonly watched: Template;
  partOf(declaration: Declaration): Recorded["part"];
} {
  const made = new Map<Declaration, NonNullable<Recorded["part"]>>();
  const watch = (name: string, part: Part): Part =>
    function* (subject, api) {
      for (const declaration of part(subject, api)) {
        made.set(declaration, { name, subject });
        yield declaration;
      }
    };
  const parts = Object.entries<Part>((template.parts ?? {}) as Parts);
  return {
    watched: {
      ...template,
      parts: Object.fromEntries(parts.map(([name, part]) => [name, watch(name, part)])),
    },
    partOf: (declaration) => made.get(declaration),
  };
}
