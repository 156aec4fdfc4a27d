import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";

/** Bytes of a program on the sample, bundled, minified, and packed by gzip. */
async function bytesOf(program: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: program,
      resolveDir: fileURLToPath(new URL("sample", import.meta.url)),
    },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
}

const list = `
  import { createClient } from "./client.js";
  import * as datasets from "./datasets.js";
  const client = createClient({ auth: "key" });
  for await (const { name } of datasets.list(client, { project_id: "1" })) console.log(name);
`;

test("one call of a list, all in, is at most 2.7 kB", async () => {
  expect(await bytesOf(list)).toBeLessThanOrEqual(2700);
});

test("further operations cost at most 250 bytes", async () => {
  const more = `
    ${list}
    await datasets.create(client, { project_id: "1", body: { name: "a" } });
    await datasets.destroy(client, { project_id: "1", id: "a" });
  `;
  expect((await bytesOf(more)) - (await bytesOf(list))).toBeLessThanOrEqual(2 * 250);
});

test("what no operation names is not there", async () => {
  const runtime = await bytesOf(`export * from "../../../templates/runtime/index.js";`);
  expect(runtime).toBeGreaterThan(2 * (await bytesOf(list)));
});
