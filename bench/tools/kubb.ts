import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { camelName } from "./name.ts";
import { installedFile, installedVersion } from "./installed.ts";
import { positionalCalls } from "./positional-calls.ts";
import type { Tool } from "./tool.ts";

/** Free functions over `fetch`, one file an operation. Formatter and linter are off. */
export const kubb: Tool = {
  name: "kubb",
  label: `kubb ${installedVersion("@kubb/cli")}`,
  makes: "types, fetch functions",
  prepare({ document, folder, out }) {
    const config = join(folder, "kubb.config.mjs");
    const text = `import { defineConfig } from "@kubb/core";
import { pluginClient } from "@kubb/plugin-client";
import { pluginOas } from "@kubb/plugin-oas";
import { pluginTs } from "@kubb/plugin-ts";

export default defineConfig({
  root: ${JSON.stringify(folder)},
  input: { path: ${JSON.stringify(document)} },
  output: { path: ${JSON.stringify(out)}, clean: false, format: false, lint: false },
  plugins: [
    pluginOas({ generators: [] }),
    pluginTs(),
    pluginClient({ client: "fetch", baseURL: "https://api.example.com" }),
  ],
});
`;
    writeFileSync(config, text);
    return {
      args: [installedFile("@kubb/cli", "bin/kubb.cjs"), "generate", "--config", config],
      cwd: folder,
    };
  },
  forms: [
    {
      name: "",
      program: (calls) =>
        [
          `import { ${calls.map(({ id }) => camelName(id)).join(", ")} } from "./out/index.js";`,
          ...positionalCalls(calls),
        ].join("\n"),
    },
  ],
};
