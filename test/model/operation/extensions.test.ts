import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../../generator/read/document.js";
import { modelOf, operationsOf } from "../model-of.js";
import { ok, only, text } from "./operation-of.js";

describe("extensions", () => {
  const page = {
    description: "",
    content: {
      "application/json": {
        schema: { $ref: "#/components/schemas/Page" },
      },
    },
  };
  const paged = (pagination: Json) =>
    only({
      paths: {
        "/a": {
          get: {
            "x-pagination": pagination,
            parameters: [
              { name: "offset", in: "query", schema: { type: "integer" } },
              { name: "limit", in: "query", schema: { type: "integer" } },
              { name: "before", in: "header", schema: text },
            ],
            responses: { 200: page },
          },
        },
      },
      components: {
        schemas: {
          Page: {
            properties: {
              count: { type: "integer" },
              next: { type: ["string", "null"] },
              data: { anyOf: [{ $ref: "#/components/schemas/Items" }, { type: "null" }] },
            },
          },
          Items: { type: "array", items: { properties: { version: { type: "integer" } } } },
        },
      },
    });

  it.each<JsonObject>([
    {
      kind: "offset",
      offset: "offset",
      limit: "limit",
      items: "data",
      total: "count",
      next: "next",
    },
    { kind: "page", page: "offset", items: "data" },
    { kind: "cursor", param: "offset", from: "data.-1.version", items: "data" },
  ])("%j is a pagination", (pagination) => {
    const { op, found } = paged(pagination);
    expect(op.pagination).toEqual(pagination);
    expect(found).toEqual([]);
  });

  it.each<Json>([
    true,
    "offset",
    { kind: "spiral" },
    { kind: "offset", items: "data" },
    { kind: "offset", offset: "nowhere", items: "data" },
    { kind: "offset", offset: "before", items: "data" },
    { kind: "offset", offset: "offset", items: "rows" },
    { kind: "offset", offset: "offset", items: "count" },
    { kind: "cursor", param: "offset", from: "data.-1.id", items: "data" },
  ])("%j is none, with a warning", (pagination) => {
    const { op, found } = paged(pagination);
    expect(op.pagination).toBeUndefined();
    expect(found).toEqual(["extension-invalid /paths/~1a/get/x-pagination"]);
  });

  it("knows rate limits of the service and of an operation", () => {
    const { api, found } = modelOf({
      "x-rate-limits": [
        { requests: 10, per: "minute" },
        { requests: 1, per: "year" },
      ],
      paths: {
        "/a": { get: { "x-rate-limits": [{ requests: 1, per: "second" }], responses: ok } },
      },
    });
    expect(api.rateLimits).toEqual([{ requests: 10, per: "minute" }]);
    expect([...operationsOf(api).values()][0]!.rateLimits).toEqual([
      { requests: 1, per: "second" },
    ]);
    expect(found).toEqual(["extension-invalid /x-rate-limits/1"]);
    expect(modelOf({ "x-rate-limits": { requests: 1 } }).found).toEqual([
      "extension-invalid /x-rate-limits",
    ]);
  });
});
