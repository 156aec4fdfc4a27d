import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import type { Api, Type } from "../../generator/model/api.js";
import { buildApi } from "../../generator/model/build.js";
import { toJson } from "../../generator/model/json.js";
import { isIdentifier } from "../../generator/model/names/identifier.js";
import { operationTypeSuffixes, typeNameOf } from "../../generator/model/names/name-operations.js";
import { namesOf } from "../../generator/model/names/pinned.js";
import { walkType } from "../../generator/model/schema/walk-type.js";
import { readDocument } from "../../generator/read/read-document.js";

const corpus = process.env["QUILLGEN_CORPUS"];

/** A fixed part of the corpus: real documents of all dialects, and every small one with something unusual. */
function documents(folder: string): readonly string[] {
  const edge = readdirSync(join(folder, "edge")).map((name) => `edge/${name}`);
  return [
    "petstore-2.0.json",
    "petstore-3.0.json",
    "petstore-3.1.json",
    "train-travel.yaml",
    "telegram-bot.json",
    "posthog-2023.yaml",
    "okta-oauth.yaml",
    "directus.json",
    ...edge.filter((name) => /\.(json|ya?ml)$/.test(name)),
  ];
}

function typesIn(api: Api): Type[] {
  const ops = [...api.resources.flatMap((resource) => resource.operations), ...api.webhooks];
  return [
    ...api.models.map((model) => model.type),
    ...ops.flatMap((op) => [
      ...op.params.map((param) => param.type),
      ...[op.body, ...op.answers].flatMap((each) => (each?.contents ?? []).map(({ type }) => type)),
    ]),
  ];
}

describe.runIf(corpus)("documents of others", () => {
  it.each(corpus ? documents(corpus) : [])("%s", async (name) => {
    const diagnostics = collectDiagnostics();
    const document = await readDocument(join(corpus!, name), {}, diagnostics);
    if (!document) {
      expect(diagnostics.hasErrors).toBe(true);
      return;
    }
    const api = buildApi(document, {}, diagnostics);
    const ops = [...api.resources.flatMap((resource) => resource.operations), ...api.webhooks];

    const models = new Set(api.models);
    for (const type of typesIn(api)) {
      walkType(type, (inner) => {
        if (inner.kind === "ref") expect(models.has(inner.model)).toBe(true);
      });
    }
    const typeNames = [
      ...api.models.flatMap((model) =>
        model.writeName ? [model.name, model.writeName] : [model.name],
      ),
      ...ops.flatMap((op) => operationTypeSuffixes.map((suffix) => typeNameOf(op) + suffix)),
    ];
    expect(typeNames.filter((each) => !isIdentifier(each))).toEqual([]);
    expect(new Set(typeNames).size).toBe(typeNames.length);
    expect(new Set(ops.map((op) => op.id)).size).toBe(ops.length);
    expect(new Set(ops.map((op) => op.name)).size).toBe(ops.length);
    for (const op of ops) {
      expect(new Set(op.params.map((param) => param.name)).size).toBe(op.params.length);
    }

    const json = JSON.stringify(toJson(api));
    const again = buildApi(document, { names: namesOf(api) }, collectDiagnostics());
    expect(JSON.stringify(toJson(again))).toBe(json);
  });
});

it.skipIf(corpus)("documents of others: not run, because QUILLGEN_CORPUS is not set", () => {
  expect(corpus).toBeUndefined();
});
