import { type Api, type TemplateContext } from "quillgen/template";

export function schemaReadme(api: Api, { packageName }: TemplateContext): string {
  return packageName === undefined || api.models.length === 0 ? "" : "";
}
