/** `quillgen/templates`: the templates that come with Quillgen. */
import type { Template } from "quillgen/template";
import { client as makeClient, type ClientTemplateOptions } from "./client/index.js";
import { openapi as makeOpenapi } from "./openapi/index.js";
import { reactQuery as makeReactQuery } from "./react-query/index.js";
import { types as makeTypes } from "./types/index.js";

export type { ClientTemplateOptions };

const made = new WeakMap<Template, string>();

/** Remembers what a template was made of, so that a run can tell whether it is the same as before. */
function remembering<Options extends readonly unknown[]>(
  make: (...options: Options) => Template,
): (...options: Options) => Template {
  return (...options) => {
    const template = make(...options);
    made.set(template, JSON.stringify([template.name, options]));
    return template;
  };
}

export const types: () => Template = remembering(makeTypes);
export const client: (options?: ClientTemplateOptions) => Template = remembering(makeClient);
export const reactQuery: () => Template = remembering(makeReactQuery);
export const openapi: () => Template = remembering(makeOpenapi);

const byName = { types, client, "react-query": reactQuery, openapi } as const;

/** What `--template` accepts. */
export const templateNames: readonly string[] = Object.keys(byName);

/** A built-in template by its name, with its default options. */
export function builtIn(name: string): Template {
  return byName[name as keyof typeof byName]();
}

/** Name and options of a built-in template as text; undefined for a template of somebody else's. */
export function optionsOfBuiltIn(template: Template): string | undefined {
  return made.get(template);
}
