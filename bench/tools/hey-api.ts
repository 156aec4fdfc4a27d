import { camelName } from "./name.ts";
import { installedFile, installedVersion } from "./installed.ts";
import type { Tool } from "./tool.ts";

/** The most used generator of clients for `fetch`. */
export const heyApi: Tool = {
  name: "hey-api",
  label: `@hey-api/openapi-ts ${installedVersion("@hey-api/openapi-ts")}`,
  makes: "types, sdk, fetch client",
  prepare: ({ document, out, folder }) => ({
    args: [
      installedFile("@hey-api/openapi-ts", "bin/run.js"),
      "--input",
      document,
      "--output",
      out,
      "--no-log-file",
      "--plugins",
      "@hey-api/typescript",
      "@hey-api/sdk",
      "@hey-api/client-fetch",
    ],
    cwd: folder,
  }),
  forms: [
    {
      name: "",
      program: (calls) =>
        [
          `import { ${calls.map(({ id }) => camelName(id)).join(", ")} } from "./out/sdk.gen.js";`,
          `import { client } from "./out/client.gen.js";`,
          `client.setConfig({ baseUrl: "https://api.example.com", auth: "key" });`,
          ...calls.map(({ id, path, query, body }, index) => {
            const input = JSON.stringify({ path, query, body }).slice(0, -1);
            return `export const call${index} = () => ${camelName(id)}(${input}, throwOnError: true });`;
          }),
        ].join("\n"),
    },
  ],
};
