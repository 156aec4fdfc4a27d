import { answer, head, refer } from "./pieces.js";

/** Security by several schemes and none, deprecation, maps, operations without names. */
export const secured = {
  ...head("Secured"),
  security: [{ key: [] }],
  paths: {
    "/open": { get: { security: [], responses: answer({ type: "string" }) } },
    "/closed": {
      get: {
        tags: ["Secrets"],
        security: [{ oauth: ["read"] }, { key: [] }],
        responses: answer({ type: "array", items: {} }),
      },
      delete: { tags: ["Secrets"], deprecated: true, responses: { 204: { description: "Gone" } } },
    },
  },
  components: {
    securitySchemes: {
      key: { type: "apiKey", in: "header", name: "X-Key" },
      oauth: {
        type: "oauth2",
        flows: { implicit: { authorizationUrl: "https://example.com", scopes: { read: "Reads" } } },
      },
    },
    schemas: {
      Unused: { type: "object", properties: { a: { type: "string", nullable: true } } },
      Map: { type: "object", additionalProperties: { nullable: true, allOf: [refer("Unused")] } },
    },
  },
};
