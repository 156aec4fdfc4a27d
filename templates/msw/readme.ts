import type { Api, TemplateContext } from "quillgen/template";

/** How to use the handlers, with operations of the document as examples. Empty without a package. */
export function mockReadme(_api: Api, { packageName }: TemplateContext): string {
  return packageName === undefined ? "" : "";
}
