import { join } from "node:path";
import { installedFile, installedVersion } from "./installed.ts";
import type { Tool } from "./tool.ts";

/** Types only; its clients are typed by openapi-fetch. */
export const openapiTypescript: Tool = {
  name: "openapi-typescript",
  label: `openapi-typescript ${installedVersion("openapi-typescript")}`,
  makes: "types only; calls by openapi-fetch",
  prepare: ({ document, out, folder }) => ({
    args: [
      installedFile("openapi-typescript", "bin/cli.js"),
      document,
      "--output",
      join(out, "schema.ts"),
    ],
    cwd: folder,
  }),
  forms: [
    {
      name: `openapi-fetch ${installedVersion("openapi-fetch")}`,
      program: (calls) =>
        [
          `import createClient from "openapi-fetch";`,
          `import type { paths } from "./out/schema.js";`,
          `const client = createClient<paths>({`,
          `  baseUrl: "https://api.example.com",`,
          `  headers: { authorization: "Bearer key" },`,
          `});`,
          ...calls.map(({ method, template, path, query, body }, index) => {
            const options = JSON.stringify({ params: { path, query }, body });
            const address = JSON.stringify(template);
            return `export const call${index} = () => client.${method}(${address}, ${options});`;
          }),
        ].join("\n"),
    },
  ],
};
