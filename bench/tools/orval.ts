import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { camelName } from "./name.ts";
import { installedFile, installedVersion } from "./installed.ts";
import { positionalCalls } from "./positional-calls.ts";
import type { Tool } from "./tool.ts";

/** Free functions over `fetch`, one folder a tag. */
export const orval: Tool = {
  name: "orval",
  label: `orval ${installedVersion("orval")}`,
  makes: "types, fetch functions",
  prepare({ document, folder, out }) {
    const config = join(folder, "orval.config.mjs");
    const output = {
      target: join(out, "api.ts"),
      schemas: join(out, "model"),
      mode: "tags-split",
      client: "fetch",
      baseUrl: "https://api.example.com",
    };
    const api = { input: { target: document }, output };
    writeFileSync(config, `export default ${JSON.stringify({ api }, null, 2)};\n`);
    return {
      args: [installedFile("orval", "dist/bin/orval.mjs"), "--config", config],
      cwd: folder,
    };
  },
  forms: [
    {
      name: "",
      program: (calls) =>
        [
          ...calls.map(
            ({ id, tag }) =>
              `import { ${camelName(id)} } from "./out/${tagFolder(tag)}/${tagFolder(tag)}.js";`,
          ),
          ...positionalCalls(calls),
        ].join("\n"),
    },
  ],
};

/** `Data warehouse` lies in `data-warehouse/`. */
function tagFolder(tag: string): string {
  return tag.toLowerCase().replaceAll(/[^a-z0-9]+/gu, "-");
}
