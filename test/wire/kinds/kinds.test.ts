import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeFolder, type Folder } from "../../cli/folder.js";
import { expectOutcome, expectRequest } from "../compare.js";
import { startLoopback, type Loopback } from "../loopback.js";
import { rows } from "./rows.js";

let folder: Folder;
let server: Loopback;
let api: any;
beforeAll(async () => {
  server = await startLoopback();
  folder = makeFolder({}, { keep: true });
  const { code, stderr } = await folder.quillgen(
    "generate",
    join(import.meta.dirname, "api.yaml"),
    "--out",
    "src",
  );
  expect(stderr).not.toMatch(/error|warning/);
  expect(code).toBe(0);
  api = await import(join(folder.path, "src/index.ts"));
});
afterAll(async () => {
  await server.close();
  folder.remove();
});

describe("every kind of parameter and body over loopback HTTP", () => {
  test.each(rows.map((row) => [`${row.op}: ${row.shows}`, row] as const))("%s", async (_, row) => {
    const client = api.createClient({ server: `${server.url}/v1` });
    const [resource, name] = row.op.split(".") as [string, string];
    server.expect(row.answer!);
    await expectOutcome(api[resource][name](client, row.input), row.outcome, api);
    expect(server.seen).toHaveLength(1);
    await expectRequest(server.seen[0], row.request!);
  });
});
