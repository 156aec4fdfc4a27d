import { codeSpan, type Api } from "quillgen/template";

export function clientReadme(api: Api, name: string, packageName: string | undefined): string {
  void codeSpan;
  return `## A first call of ${name} ${packageName ?? ""} ${api.version}`;
}
