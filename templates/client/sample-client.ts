import { markdown, type Api, type Markdown } from "quillgen/template";
import { shownSchemes } from "./security.js";

/** The module of a client, for the code of READMEs to import. */
export function sampleClient(api: Api, clientPackage: string): Markdown {
  return markdown.block(
    "ts",
    `import { createClient } from "${clientPackage}/client";`,
    "",
    `export const client = createClient(${sampleOptions(api, `"…"`)});`,
  );
}

/**
 * What a client is made with in the code of READMEs: `{ auth: "…", context: { project_id: "12345" } }`.
 * Empty where it needs nothing.
 */
export function sampleOptions(api: Api, auth: string): string {
  const options = [
    ...(shownSchemes(api).length > 0 ? [`auth: ${auth}`] : []),
    ...(api.context.length > 0 ? [`context: ${sampleContext(api.context, "12345")}`] : []),
  ];
  return options.length > 0 ? `{ ${options.join(", ")} }` : "";
}

/** Parameters that a client carries, with a value: `{ project_id: "12345" }`. */
export function sampleContext(params: readonly string[], value: string): string {
  return `{ ${params.map((param) => `${memberText(param)}: "${value}"`).join(", ")} }`;
}

/** The name of a member as source text, quoted where it must be. */
function memberText(name: string): string {
  return /^[a-z_$][\w$]*$/i.test(name) ? name : JSON.stringify(name);
}
