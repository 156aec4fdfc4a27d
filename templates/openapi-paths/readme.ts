import type { Api, TemplateContext } from "quillgen/template";

/** How to use the types with openapi-fetch; nothing where there is no package to import them from. */
export function readme(api: Api, { packageName }: TemplateContext): string {
  if (packageName === undefined) return "";
  const url = api.servers[0]?.url ?? "https://example.com";
  return `## With openapi-fetch

The subpath \`${packageName}/openapi\` has the types \`paths\`, \`webhooks\`, \`components\` and
\`operations\` in the shape of openapi-typescript 7, for openapi-fetch, openapi-react-query and whatever
else is made for it:

\`\`\`ts
import createClient from "openapi-fetch";
import type { components, paths } from "${packageName}/openapi";

const client = createClient<paths>({ baseUrl: ${JSON.stringify(url)} });
\`\`\``;
}
