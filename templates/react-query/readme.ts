import type { Api } from "quillgen/template";
export function queryReadme(api: Api, packageName: string | undefined): string {
  return `## ${packageName} ${api.version}`;
}
