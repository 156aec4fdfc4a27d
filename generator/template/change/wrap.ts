import type { Declaration } from "../../emit/declare.js";
import { filePath } from "../../emit/bind/specifier.js";
import type { Api } from "../../model/api.js";
import { pathPattern } from "../../model/select.js";
import type { Parts, Template } from "../define.js";
import { changed } from "./changed.js";

/**
 * A template whose TypeScript files are changed on their way out. `wrapping` is given what the template puts
 * into one file, and says what goes into it instead: the same with a directive before it, say. In `pattern`,
 * `*` stands for any text in a name and `**` for any text: `./queries/*.ts`.
 */
export function wrapFile<Own extends Parts>(
  template: Template<Own>,
  pattern: string,
  wrapping: (declarations: readonly Declaration[], file: string, api: Api) => Iterable<Declaration>,
): Template<Own> {
  const fits = pathPattern(filePath(pattern));
  const { declarations } = template;
  return changed(template, `wrap ${pattern} ${String(wrapping)}`, {
    *declarations(api, parts) {
      const files = new Map<string, { readonly from: string; readonly made: Declaration[] }>();
      for (const declaration of declarations?.call(template, api, parts) ?? []) {
        const path = filePath(declaration.from);
        const file = files.get(path);
        if (file === undefined) files.set(path, { from: declaration.from, made: [declaration] });
        else file.made.push(declaration);
      }
      for (const [path, { from, made }] of files) {
        yield* fits(path) ? wrapping(made, from, api) : made;
      }
    },
  });
}

/** The same for what is not TypeScript: pages, JSON, text. `wrapping` gives the new text. */
export function wrapText<Own extends Parts>(
  template: Template<Own>,
  pattern: string,
  wrapping: (text: string, path: string, api: Api) => string,
): Template<Own> {
  const fits = pathPattern(filePath(pattern));
  const { files } = template;
  return changed(template, `wrap ${pattern} ${String(wrapping)}`, {
    async *files(api, context) {
      for await (const file of (await files?.call(template, api, context)) ?? []) {
        yield fits(file.path) ? { ...file, text: wrapping(file.text, file.path, api) } : file;
      }
    },
  });
}
