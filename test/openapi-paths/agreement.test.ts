import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bundleCorrected } from "../spec/documents.js";
import { alike } from "./alike.js";
import { differences } from "./differences.js";
import { examine, type Examination } from "./examine.js";
import type { Exceptions } from "./exceptions.js";

const folder = mkdtempSync(join(tmpdir(), "quillgen-openapi-paths-"));
afterAll(() => rmSync(folder, { recursive: true }));

function compareReadings(document: object, covered?: Exceptions): Promise<Examination> {
  const file = join(folder, "openapi.json");
  const head = { openapi: "3.0.3", info: { title: "A", version: "1" }, paths: {} };
  writeFileSync(file, JSON.stringify({ ...head, ...document }));
  return examine(file, covered);
}

describe("the types are those of openapi-typescript, and compile", () => {
  const fine = { explained: 0, unexplained: [], stale: [], faults: [] };

  test.each(Object.entries(alike))("for %s", async (_, document) => {
    const { compared, ...others } = await compareReadings(document);
    expect(others).toEqual(fine);
    expect(compared).toBeGreaterThan(0);
  });

  test("for PostHog", async () => {
    const { compared, ...others } = await compareReadings(await bundleCorrected());
    expect(others).toEqual(fine);
    expect(compared).toBeGreaterThan(200);
  });
});

describe("each difference that is explained can be seen in a small document", () => {
  test.each(Object.entries(differences))("%s", async (reason, document) => {
    const { unexplained, stale, faults } = await compareReadings(document, { [reason]: ["*"] });
    expect({ unexplained, stale, faults }).toEqual({ unexplained: [], stale: [], faults: [] });
  });
});

test("a difference without a reason is found", async () => {
  const { unexplained } = await compareReadings(differences["array-without-type"]);
  expect(unexplained).toEqual([
    { at: "components.schemas.A", ours: "string[]", theirs: "unknown" },
  ]);
});
