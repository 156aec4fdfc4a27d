import type { Api, TemplateContext } from "quillgen/template";
import { examplesOf, type Examples } from "./examples.js";

/** What the README of a package for a cache shows. */
export interface Shown {
  readonly api: Api;
  readonly packageName: string;
  /** The package of the client. */
  readonly client: string;
  readonly examples: Examples;
}

/** What there is to show; undefined outside of packages, or where nothing is read. */
export function shownOf(api: Api, { packageName, packageOf }: TemplateContext): Shown | undefined {
  const client = packageOf("client");
  const examples = examplesOf(api);
  if (packageName === undefined || client === undefined || examples === undefined) return undefined;
  return { api, packageName, client, examples };
}
