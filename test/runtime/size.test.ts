import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Bytes of a program, bundled, minified, and packed by gzip. */
async function bytesOf(resolveDir: string, contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
}

const clients = [
  ["the sample", folder("sample"), "./datasets.js"],
  ["the generated package", folder("../../generated/posthog/src"), "./resources/datasets.js"],
] as const;

describe.each(clients)("bytes of %s", (_, from, resource) => {
  const list = `
    import { createClient } from "./client.js";
    import * as datasets from "${resource}";
    const client = createClient({ auth: "key" });
    for await (const { name } of datasets.list(client, { project_id: "1" })) console.log(name);
  `;

  test("one call of a list, all in, is at most 2.68 kB", async () => {
    expect(await bytesOf(from, list)).toBeLessThanOrEqual(2680);
  });

  test("further operations cost at most 250 bytes each", async () => {
    const more = `
      ${list}
      await datasets.create(client, { project_id: "1", body: { name: "a" } });
      await datasets.destroy(client, { project_id: "1", id: "a" });
    `;
    expect((await bytesOf(from, more)) - (await bytesOf(from, list))).toBeLessThanOrEqual(2 * 250);
  });

  test("what no operation names is not there", async () => {
    const runtime = folder("../../templates/runtime");
    const whole = await bytesOf(runtime, 'export * from "./index.js";');
    expect(whole).toBeGreaterThan(2 * (await bytesOf(from, list)));
  });
});

describe("bytes of the whole generated package", () => {
  const from = folder("../../generated/posthog/src");

  test("the client by resource, all 63 operations in, is at most 5.7 kB", async () => {
    const all = await bytesOf(
      from,
      `import { createPostHog } from "./posthog.js";
       await createPostHog({ auth: "key" }).datasets.list({ project_id: "1" });`,
    );
    expect(all).toBeLessThanOrEqual(5700);
  });

  test("an operation of the root brings the others of its resource along, no more", async () => {
    const alone = await bytesOf(
      from,
      `import { createClient, datasets } from "./index.js";
       await datasets.list(createClient({ auth: "key" }), { project_id: "1" });`,
    );
    expect(alone).toBeLessThanOrEqual(3000);
  });
});
