import { markdown, type Api, type Markdown, type TemplateContext } from "quillgen/template";

/** How to use the types with openapi-fetch; nothing where there is no package to import them from. */
export function readme(api: Api, { packageName }: TemplateContext): Markdown | undefined {
  if (packageName === undefined) return undefined;
  const url = api.servers[0]?.url ?? "https://example.com";
  return markdown`
    ## With openapi-fetch

    The subpath ${markdown.span(`${packageName}/openapi`)} has the types \`paths\`, \`webhooks\`, \`components\` and
    \`operations\` in the shape of openapi-typescript 7, for openapi-fetch, openapi-react-query and whatever
    else is made for it:

    ${markdown.block(
      "ts",
      `import createClient from "openapi-fetch";`,
      `import type { components, paths } from "${packageName}/openapi";`,
      "",
      `const client = createClient<paths>({ baseUrl: ${JSON.stringify(url)} });`,
    )}
  `;
}
