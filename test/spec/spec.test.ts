import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import { diagnosticsToJson } from "../../generator/diagnostics/diagnostics-to-json.js";
import { buildApi } from "../../generator/model/build.js";
import { readDocument } from "../../generator/read/read-document.js";
import {
  bundleCorrected,
  bundlePlain,
  follow,
  operationsOf,
  overlayFile,
  repository,
  specFile,
  type Node,
} from "./documents.js";

const documents = [
  { name: "plain", overlays: [], bundle: bundlePlain },
  { name: "corrected", overlays: [overlayFile], bundle: bundleCorrected },
] as const;

describe.each(documents)("the $name document", ({ overlays, bundle }) => {
  test("has nothing that the strict rules find", async () => {
    const diagnostics = collectDiagnostics({ strict: true });
    const request = { cwd: repository, overlays, strict: true };
    const document = await readDocument(specFile, request, diagnostics);
    buildApi(document!, {}, diagnostics);
    expect(diagnosticsToJson(diagnostics)).toEqual([]);
  });

  test("is valid OpenAPI 3.1 for a validator that is not ours", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(await bundle()));
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    expect(validator.version).toBe("3.1");
  });

  test("has the 63 documented operations, each with an id of its own", async () => {
    const operations = operationsOf(await bundle());
    expect(operations).toHaveLength(63);
    expect(new Set(operations.map(({ op }) => op.operationId)).size).toBe(63);
    for (const { path } of operations)
      expect(path).toMatch(/^\/api\/(projects|environments)\/.*\/$/);
  });

  test("refers to itself only", async () => {
    const references = [...JSON.stringify(await bundle()).matchAll(/"\$ref":"([^"]*)"/g)];
    expect(references.length).toBeGreaterThan(100);
    for (const [, reference] of references) expect(reference).toMatch(/^#\/components\//);
  });
});

describe("what the documentation counts", () => {
  test("134 parameters, 54 scopes", async () => {
    const operations = operationsOf(await bundlePlain());
    const params = operations.flatMap((operation) => operation.params);
    expect(params).toHaveLength(134);
    const scopes = operations.flatMap(({ op }) =>
      op.security.flatMap((requirement: Node) => Object.values(requirement).flat()),
    );
    expect(scopes).toHaveLength(54);
  });

  test("122 fields of bodies", async () => {
    const document = await bundlePlain();
    const fields = operationsOf(document).flatMap(({ op }) => {
      const content = follow(document, op.requestBody)?.content["application/json"];
      const properties = follow(document, content?.schema)?.properties ?? {};
      return Object.values<Node>(properties).filter((property) => {
        const schema = follow(document, property);
        return schema.readOnly !== true && property.readOnly !== true;
      });
    });
    expect(fields).toHaveLength(122);
  });

  test("deletes of datasets and dataset items have 405 and no success", async () => {
    const refused = operationsOf(await bundlePlain()).filter(({ op }) => "405" in op.responses);
    expect(refused.map(({ op }) => op.operationId)).toEqual([
      "datasets.destroy",
      "environments.datasets.destroy",
      "datasetItems.destroy",
    ]);
    for (const { op } of refused) {
      expect(Object.keys(op.responses).filter((status) => status < "3")).toEqual([]);
    }
  });
});

describe("the overlay", () => {
  const { actions } = parse(readFileSync(join(repository, overlayFile), "utf8"));

  test("has an action for each point that is settled, in order", () => {
    const points = actions.map((action: Node) => action["x-point"]);
    const settled = Array.from({ length: 27 }, (_, index) => index + 1).filter((n) => n !== 7);
    expect([...new Set(points)].toSorted((a: any, b: any) => a - b)).toEqual(settled);
    for (const action of actions) {
      expect(action).toMatchObject({
        target: expect.stringMatching(/^\$/),
        description: expect.stringMatching(/\S/),
        "x-reason": expect.stringMatching(/\S/),
      });
      expect("update" in action).not.toBe(action.remove === true);
    }
  });

  test("deprecates the environments prefix only where its twin is documented", async () => {
    const plain = operationsOf(await bundlePlain());
    expect(plain.filter(({ op }) => op.deprecated)).toEqual([]);
    const deprecated = operationsOf(await bundleCorrected()).filter(({ op }) => op.deprecated);
    expect(deprecated.map(({ op }) => op.operationId).toSorted()).toEqual([
      "environments.datasetItems.retrieve",
      "environments.datasetItems.update",
      "environments.datasets.destroy",
      "environments.datasets.retrieve",
      "environments.datasets.update",
    ]);
    const twins = new Set(plain.map(({ path, method }) => `${method} ${path}`));
    for (const { path, method } of deprecated) {
      expect(twins).toContain(`${method} ${path.replace("/environments/", "/projects/")}`);
    }
  });
});
