import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkPackage } from "../../generator/release/check-package.js";
import type { Packed } from "../../generator/release/pack.js";
import config from "../../quillgen.config.js";
import { generatedPackages } from "../package-sources.js";
import { repository } from "../spec/documents.js";
import { startLoopback, type Loopback } from "../wire/loopback.js";
import { install, installLinked, makeStranger, pack, type Stranger } from "./stranger.js";

/** Packages that want others beside them, which npm would fetch. */
const beside = ["posthog-swr", "posthog-zod", "posthog-msw"];
const alone = generatedPackages.filter((name) => !beside.includes(name));
const folders = [...alone, ...beside].map((name) => `generated/${name}`);

let server: Loopback;
let stranger: Stranger;
let packed: readonly Packed[];
beforeAll(async () => {
  server = await startLoopback();
  stranger = makeStranger();
  packed = await Promise.all(folders.map((folder) => pack(folder, stranger.path)));
  await install(stranger, packed.slice(0, alone.length));
  for (const each of packed.slice(alone.length)) await installLinked(stranger, each);
});
afterAll(async () => {
  await server.close();
  stranger.remove();
});

const page = {
  count: 1,
  next: null,
  previous: null,
  results: [{ id: "1", name: "Checkout answers", deleted: false }],
};

const compile = (...args: readonly string[]) =>
  stranger.run(process.execPath, join(repository, "node_modules/typescript-7/bin/tsc"), ...args);

const strict = [
  "--target",
  "es2022",
  "--module",
  "nodenext",
  "--strict",
  "--exactOptionalPropertyTypes",
  "--noUncheckedIndexedAccess",
  "--verbatimModuleSyntax",
];

/** Compiles a program against the installed packages and runs it. */
async function runProgram(
  name: string,
  text: string,
  ...options: readonly string[]
): Promise<string> {
  stranger.write(`${name}.ts`, text);
  await compile(...strict, ...options, `${name}.ts`);
  return (await stranger.run(process.execPath, `${name}.js`)).stdout;
}

test("five lines list datasets and print a typed field", async () => {
  server.expect({ status: 200, body: { json: page } });
  const printed = await runProgram(
    "five",
    `import { createPostHog } from "@quillgen/posthog";
const posthog = createPostHog({ auth: "phx_key", server: "${server.url}", context: { project_id: "1" } });
const page = await posthog.datasets.list({ limit: 1 });
const name: string | undefined = page.results[0]?.name;
console.log(name);
`,
  );
  expect(printed).toBe("Checkout answers\n");
  expect(server.seen.map(({ url }) => url)).toEqual(["/api/environments/1/datasets/?limit=1"]);
});

test("operations are called alone, by their own subpath too", async () => {
  server.expect({ status: 200, body: { json: page } }, { status: 204 });
  const printed = await runProgram(
    "alone",
    `import { createClient, fileSystem } from "@quillgen/posthog";
import { list } from "@quillgen/posthog/datasets";
const client = createClient({ auth: "phx_key", server: "${server.url}", context: { project_id: 1 } });
for await (const dataset of list(client)) console.log(dataset.name);
console.log(await fileSystem.destroy(client, { id: "x" }));
`,
  );
  expect(printed).toBe("Checkout answers\nundefined\n");
});

test("the options for TanStack Query come from their own package", async () => {
  server.expect({ status: 200, body: { json: page } });
  const printed = await runProgram(
    "query",
    `import { createClient } from "@quillgen/posthog";
import { datasetsListOptions } from "@quillgen/posthog-react-query";
const client = createClient({ auth: "phx_key", server: "${server.url}", context: { project_id: "1" } });
const { queryKey, queryFn } = datasetsListOptions(client, { limit: 1 });
console.log(JSON.stringify(queryKey), (await queryFn({ signal: new AbortController().signal } as never)).count);
`,
  );
  expect(printed).toMatch(/^\[.*\] 1\n$/);
});

test("the client checks what comes with the schemas of their own package", async () => {
  server.expect({ status: 200, body: { json: page } });
  const printed = await runProgram(
    "schemas",
    `import { createClient, datasets } from "@quillgen/posthog";
import { hooks, validation } from "@quillgen/posthog/runtime";
import { type Schema, DatasetSchema, outputSchemas } from "@quillgen/posthog-zod";
import type { Dataset } from "@quillgen/posthog";
const schema: Schema<Dataset> = DatasetSchema;
const client = createClient({ auth: "phx_key", server: "${server.url}", hooks: hooks(validation({ outputs: outputSchemas })) });
await datasets.list(client, { project_id: "1" }).catch((error: Error) => console.log(error.name));
console.log(schema.safeParse({}).success);
`,
  );
  expect(printed).toBe("DecodeError\nfalse\n");
});

test("the mocks answer the client, with nothing on the network", async () => {
  const printed = await runProgram(
    "mocks",
    `import { createPostHog } from "@quillgen/posthog";
import { handlers, mock } from "@quillgen/posthog-msw";
import { setupServer } from "msw/node";
const mocked = setupServer(mock.datasets.retrieve.respond(404), ...handlers({ items: 3 }));
mocked.listen({ onUnhandledRequest: "error" });
const posthog = createPostHog({ auth: "phx_key", context: { project_id: "1" } });
console.log((await posthog.datasets.list()).count, (await posthog.datasets.retrieve({ id: "x" }).result()).status);
`,
    "--skipLibCheck",
  );
  expect(printed).toBe("3 404\n");
});

test("the hooks for SWR come from their own package", async () => {
  const printed = await runProgram(
    "hooks",
    `import { createClient } from "@quillgen/posthog";
import { datasetsKeys, datasetsListKey, useDatasetsList } from "@quillgen/posthog-swr";
const client = createClient({ context: { project_id: "1" } });
console.log(datasetsKeys()(datasetsListKey(client)), typeof useDatasetsList);
`,
    "--skipLibCheck",
  );
  expect(printed).toBe("true function\n");
});

test("the types for openapi-fetch are there", async () => {
  stranger.write(
    "paths.ts",
    `import type { paths } from "@quillgen/posthog/openapi";
export type Ids = paths["/api/projects/{project_id}/exports/{id}/"]["get"]["parameters"]["path"]["id"];
export const id: Ids = 1;
`,
  );
  await compile(...strict, "paths.ts");
});

test("every entry of the packages can be imported", async () => {
  const { stdout: printed } = await stranger.run(
    process.execPath,
    "--input-type=module",
    "--eval",
    `import { readFileSync } from "node:fs";
for (const name of ${JSON.stringify(packed.map(({ name }) => name))}) {
  const { exports } = JSON.parse(readFileSync(\`node_modules/\${name}/package.json\`, "utf8"));
  for (const entry of Object.keys(exports)) {
    if (!entry.endsWith(".json")) await import(name + entry.slice(1));
  }
}
console.log("all");`,
  );
  expect(printed).toBe("all\n");
});

test("each package carries the text of its licence", () => {
  for (const { name } of packed) {
    const text = readFileSync(join(stranger.path, "node_modules", name, "LICENSE.md"), "utf8");
    expect(text).toContain("Permission is hereby granted, free of charge");
  }
});

describe("what others think of the packages", () => {
  test.each(config.packages)("publint and attw: $out", async (item) => {
    const tarball = packed.find(({ name }) => name === item.name)!;
    expect(await checkPackage(tarball, item)).toEqual([]);
  });
});

describe("what one call costs in a bundle", () => {
  /** Bytes, minified and compressed. */
  async function sizeOf(program: string): Promise<number> {
    const { outputFiles } = await build({
      stdin: { contents: program, resolveDir: stranger.path },
      bundle: true,
      minify: true,
      format: "esm",
      platform: "browser",
      write: false,
    });
    return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
  }

  test("an operation alone leaves the rest behind", async () => {
    const alone = await sizeOf(
      `import { createClient, datasets } from "@quillgen/posthog";
       await datasets.list(createClient({ auth: "k" }), { project_id: "1" });`,
    );
    const bound = await sizeOf(
      `import { createPostHog } from "@quillgen/posthog";
       await createPostHog({ auth: "k" }).datasets.list({ project_id: "1" });`,
    );
    console.info(`one call: ${alone} bytes alone, ${bound} bytes by resource (gzip)`);
    expect(alone).toBeLessThan(5_000);
    expect(bound).toBeLessThan(10_000);
    expect(alone).toBeLessThan(bound * 0.8);
  });
});
