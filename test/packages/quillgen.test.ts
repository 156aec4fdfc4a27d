import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { faultsOfExports, faultsOfTypes } from "../../generator/release/check-package.js";
import type { Packed } from "../../generator/release/pack.js";
import { shop } from "../cli/shop.js";
import { repository } from "../spec/documents.js";
import { startLoopback, type Loopback } from "../wire/loopback.js";
import { installLinked, makeStranger, pack, type Stranger } from "./stranger.js";

let server: Loopback;
let stranger: Stranger;
let packed: Packed;
beforeAll(async () => {
  server = await startLoopback();
  stranger = makeStranger();
  packed = await pack(".", stranger.path);
  await installLinked(stranger, packed);
  stranger.write("shop.yaml", shop);
});
afterAll(async () => {
  await server.close();
  stranger.remove();
});

/** As a script of the user's package runs it; npx would start npm first. */
const quillgen = (...args: readonly string[]) =>
  stranger.run(join(stranger.path, "node_modules/.bin/quillgen"), ...args);

const compile = (...args: readonly string[]) =>
  stranger.run(process.execPath, join(repository, "node_modules/typescript-7/bin/tsc"), ...args);

test("npx quillgen generates sources that compile and run", async () => {
  const args = ["quillgen", "generate", "shop.yaml", "--out", "src/api"];
  expect((await stranger.run("npx", "--no-install", ...args)).stderr).toMatch(/files created/);
  stranger.write(
    "src/main.ts",
    `import { createClient, orders } from "./api/index.js";
const client = createClient({ server: "${server.url}" });
const [order] = await orders.list(client, { limit: 1 });
console.log(order?.id.toUpperCase());
`,
  );
  const strict = ["--target", "es2022", "--module", "nodenext", "--strict"];
  await compile(...strict, "--outDir", "out", "--rootDir", "src", "src/main.ts");
  server.expect({ status: 200, body: { json: [{ id: "a" }] } });
  expect((await stranger.run(process.execPath, "out/main.js")).stdout).toBe("A\n");
  expect(server.seen.map(({ url }) => url)).toEqual(["/orders?limit=1"]);
  await quillgen("generate", "shop.yaml", "--out", "src/api", "--check");
});

test("a configuration and a template of one's own type-check and run", async () => {
  stranger.write(
    "names.ts",
    `import { code, declare, defineTemplate, symbol, type Template } from "quillgen/template";

const names = symbol({ name: "names", from: "./names.ts" });

export const listNames = (): Template =>
  defineTemplate({
    name: "names",
    *declarations(api) {
      yield declare(names)\`export const \${names}: readonly string[] = \${code\`[\${api.name}]\`};\`;
    },
  });
`,
  );
  stranger.write(
    "quillgen.config.ts",
    `import { defineConfig } from "quillgen";
import { types } from "quillgen/templates";
import { listNames } from "./names.js";

export default defineConfig({
  spec: "shop.yaml",
  packages: [{ name: "shop", version: "1.0.0", out: "packages/shop", templates: [types(), listNames()] }],
});
`,
  );
  const strict = ["--target", "es2022", "--module", "nodenext", "--strict", "--noEmit"];
  await compile(...strict, "--skipLibCheck", "quillgen.config.ts");
  await quillgen("generate");
  expect(readFileSync(join(stranger.path, "packages/shop/src/names.ts"), "utf8")).toContain(
    'export const names: readonly string[] = ["Shop"];',
  );
});

test("lint, bundle and model work from the package", async () => {
  expect((await quillgen("lint", "shop.yaml")).stderr).toContain("0 errors");
  expect((await quillgen("bundle", "shop.yaml")).stdout).toContain("openapi: 3.1.0");
  expect(JSON.parse((await quillgen("model", "shop.yaml")).stdout).name).toBe("Shop");
});

test("quillgen/mock serves a document to tests", async () => {
  stranger.write(
    "src/mock.ts",
    `import { startMock, type Exchange, type Mock } from "quillgen/mock";
const mock: Mock = await startMock({ spec: "shop.yaml", items: 3 });
const { status } = await fetch(mock.url + "/orders?limit=1");
const [seen]: readonly Exchange[] = mock.requests;
console.log(status, seen?.operation, seen?.input["limit"], seen?.problems.length);
await mock.stop();
`,
  );
  const strict = ["--target", "es2022", "--module", "nodenext", "--strict"];
  await compile(...strict, "--outDir", "out", "--rootDir", "src", "src/mock.ts");
  const { stdout: said } = await stranger.run(process.execPath, "out/mock.js");
  expect(said).toBe("200 orders.list 1 0\n");
});

test("publint finds nothing, and only what runs is published", async () => {
  expect(await faultsOfExports(packed)).toEqual([]);
  const published = readdirSync(join(stranger.path, "node_modules/quillgen")).toSorted();
  expect(published.filter((name) => name !== "README.md")).toEqual([
    "LICENSE",
    "bin",
    "dist",
    "package.json",
  ]);
});

test("attw finds nothing", async () => {
  expect(await faultsOfTypes(packed)).toEqual([]);
});
