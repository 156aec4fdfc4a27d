import { describe, expect, it } from "vitest";
import { modelOf, operationsOf } from "../model-of.js";
import { ok } from "./operation-of.js";

describe("security", () => {
  it("knows every kind of scheme", () => {
    const { api, found } = modelOf({
      components: {
        securitySchemes: {
          a: { type: "http", scheme: "Bearer", bearerFormat: "JWT" },
          b: { type: "http", scheme: "basic" },
          c: { type: "http", scheme: "digest" },
          d: { type: "apiKey", in: "cookie", name: "sid" },
          e: {
            type: "oauth2",
            flows: { implicit: { scopes: { r: "" } }, password: { scopes: { r: "", w: "" } } },
          },
          f: { type: "openIdConnect", openIdConnectUrl: "https://x" },
          g: { type: "mutualTLS" },
          h: { type: "magic" },
          i: { type: "apiKey", in: "header" },
          j: { type: "apiKey", name: "X-Key", in: "headers" },
        },
      },
    });
    expect(api.auth).toEqual([
      { id: "a", doc: {}, kind: "bearer", format: "JWT" },
      { id: "b", doc: {}, kind: "basic" },
      { id: "c", doc: {}, kind: "http", scheme: "digest" },
      { id: "d", doc: {}, kind: "apiKey", in: "cookie", name: "sid" },
      { id: "e", doc: {}, kind: "oauth2", scopes: ["r", "w"] },
      { id: "f", doc: {}, kind: "openIdConnect", url: "https://x" },
      { id: "g", doc: {}, kind: "mutualTls" },
    ]);
    expect(found).toEqual([
      "auth-unsupported /components/securitySchemes/h",
      "auth-incomplete /components/securitySchemes/i",
      "auth-incomplete /components/securitySchemes/j",
    ]);
  });

  it("tells what is said from what is not", () => {
    const { api, found } = modelOf({
      security: [{ key: ["a"] }],
      components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
      paths: {
        "/usual": { get: { responses: ok } },
        "/open": { get: { security: [], responses: ok } },
        "/either": { get: { security: [{ key: ["b"] }, {}, { gone: [] }], responses: ok } },
      },
    });
    const [usual, open, either] = operationsOf(api).values();
    expect([usual!.security, usual!.scopes]).toEqual([undefined, ["a"]]);
    expect([open!.security, open!.scopes]).toEqual([[], []]);
    expect(either!.security).toEqual([
      { schemes: [{ auth: "key", scopes: ["b"] }] },
      { schemes: [] },
      { schemes: [{ auth: "gone", scopes: [] }] },
    ]);
    expect(found).toEqual(["security-unknown /paths/~1either/get/security/2/gone"]);
  });
});
