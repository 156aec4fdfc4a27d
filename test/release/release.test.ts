import { afterAll, beforeAll, expect, test } from "vitest";
import { startLoopback, type Loopback } from "../wire/loopback.js";
import { makeStranger, type Stranger } from "../packages/stranger.js";
import { makeMaker, type Maker } from "./maker.js";
import { startRegistry, type LocalRegistry } from "./registry.js";

let registry: LocalRegistry;
let service: Loopback;
let maker: Maker;
let user: Stranger;
beforeAll(async () => {
  registry = await startRegistry();
  service = await startLoopback();
  maker = await makeMaker(registry.npmrc);
  user = makeStranger();
  user.write(".npmrc", registry.npmrc);
});
afterAll(async () => {
  maker.remove();
  user.remove();
  await service.close();
  await registry.close();
});

const optional = `        - { name: search, in: query, schema: { type: string } }`;
const required = `        - { name: owner, in: query, required: true, schema: { type: string } }`;

// One story: each step needs what the one before left.
test("nothing is released of what is not committed", async () => {
  maker.project({});
  const { code, stderr } = await maker.release("--dry-run");
  expect(code).toBe(1);
  expect(stderr).toContain("release-unclean");
});

test("a release that breaks off is tagged, and says what to do", async () => {
  await maker.commit("Begin");
  const { code, stderr } = await maker.release("--registry", "http://127.0.0.1:9/");
  expect(code).toBe(1);
  expect(stderr).toMatch(/release-registry[^]*Release again/);
  expect(await maker.git("tag")).toBe("v1.0.0");
});

test("run again it goes on, and publishes nothing twice", async () => {
  await maker.run("npm", "publish", "./packages/pets", "--ignore-scripts", "--access", "public");
  const { code, stdout, stderr } = await maker.release();
  expect(code, stderr).toBe(0);
  expect(stdout).toContain("@maker/pets 1.0.0: was there already");
  expect(stdout).toContain("@maker/pets-query 1.0.0: published");
  expect(await maker.git("status", "--porcelain")).toBe("");
});

test("users install it from the registry and call the service", async () => {
  await user.run("npm", "install", "--no-audit", "--no-fund", "@maker/pets-query@^1.0.0");
  service.expect({ status: 200, body: { json: [{ name: "Rex" }] } });
  user.write(
    "call.mjs",
    `import { createPets } from "@maker/pets";
const pets = createPets({ server: "${service.url}" });
console.log((await pets.pets.list({ limit: 1, search: "re" }))[0].name);
`,
  );
  expect((await user.run(process.execPath, "call.mjs")).stdout).toBe("Rex\n");
  expect(service.seen.map(({ url }) => url)).toEqual(["/pets?limit=1"]);
});

test("what is new makes a minor version, told in the language of users", async () => {
  maker.project({ params: optional });
  await maker.commit("Let pets be searched for");
  const { code, stdout, stderr } = await maker.release();
  expect(code, stderr).toBe(0);
  expect(stdout).toContain("@maker/pets 1.1.0: published");
  expect(stdout).toContain("- `petsClient.pets.list` query parameter search is new and optional.");
  expect(await maker.git("show", "--stat", "--format=%s", "HEAD")).toMatch(/^Release v1\.1\.0\n/);
  expect(await maker.git("show", "HEAD:packages/pets/CHANGELOG.md")).toMatch(
    /^# Changelog\n\n## 1\.1\.0 \([-\d]+\)[^]*## 1\.0\.0 /,
  );
});

test("an upgrade brings it to users", async () => {
  await user.run("npm", "update", "--no-audit", "--no-fund");
  service.expect({ status: 200, body: { json: [{ name: "Rex" }] } });
  await user.run(process.execPath, "call.mjs");
  expect(service.seen.map(({ url }) => url)).toEqual(["/pets?limit=1&search=re"]);
});

test("without a change there is nothing to release", async () => {
  await maker.git("commit", "--quiet", "--allow-empty", "--message", "Nothing");
  const { code, stdout } = await maker.release();
  expect(code).toBe(0);
  expect(stdout).toContain("Nothing has changed since v1.1.0");
});

test("what breaks makes a major version; a dry run leaves everything as it was", async () => {
  maker.project({ version: "1.1.0", params: required });
  await maker.commit("Ask for an owner");
  const { stdout, stderr } = await maker.release("--dry-run");
  expect(stdout, stderr).toContain("@maker/pets 2.0.0: would be published");
  expect(stdout).toContain("### Breaking");
  expect(await maker.git("status", "--porcelain")).toBe("");
  expect(await maker.git("tag")).toBe("v1.0.0\nv1.1.0");
});

test("a version that says too little is refused", async () => {
  maker.project({ version: "1.2.0", params: required });
  await maker.commit("Call it 1.2.0");
  const { code, stderr } = await maker.release();
  expect(code).toBe(1);
  expect(stderr).toContain("release-too-low");
  expect(await maker.git("status", "--porcelain")).toBe("");
});

test("a gate that fails stops it", async () => {
  maker.project({ version: "1.1.0", params: optional, gates: ["echo no good && exit 3"] });
  await maker.commit("Set up a gate");
  const { code, stderr } = await maker.release();
  expect(code).toBe(1);
  expect(stderr).toMatch(/release-gate[^]*exit code 3[^]*no good/);
});

test("what breaks users without a word in the document is refused", async () => {
  maker.project({ version: "1.1.0", params: optional, client: "Animals" });
  await maker.commit("Rename the client");
  const { code, stderr } = await maker.release();
  expect(code).toBe(1);
  expect(stderr).toMatch(/release-breaks[^]*createPets/);
});
