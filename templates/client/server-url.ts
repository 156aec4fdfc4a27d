import type { Server } from "quillgen/template";

/** The address of a server, its variables at their defaults, without a slash at the end. */
export function withDefaults({ url, variables }: Server): string {
  return variables
    .reduce((text, variable) => text.replaceAll(`{${variable.name}}`, variable.default), url)
    .replace(/\/+$/, "");
}
