/** `quillgen/templates`: the templates that come with Quillgen. */
import type { Template } from "quillgen/template";
import { client } from "./client/index.js";
import { openapi } from "./openapi/index.js";
import { reactQuery } from "./react-query/index.js";
import { types } from "./types/index.js";

export { client, openapi, reactQuery, types };
export type { ClientTemplateOptions } from "./client/index.js";

const byName = { types, client, "react-query": reactQuery, openapi } as const;

/** What `--template` accepts. */
export const templateNames: readonly string[] = Object.keys(byName);

/** A built-in template by its name, with its default options. */
export function builtIn(name: string): Template {
  return byName[name as keyof typeof byName]();
}
