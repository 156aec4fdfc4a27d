import { documents, operation, type Case } from "./case.js";

const path = (template: string, id: string, more = ""): string =>
  `paths: { "${template}": { get: { operationId: ${id}${more} } } }`;
const both = (first: string, second: string): string =>
  `paths: { /a: { get: { operationId: ${first} } }, /b: { get: { operationId: ${second} } } }`;
const json = (schema: string): string => `content: { application/json: { schema: ${schema} } }`;
const page = (next: string): string =>
  `parameters: [{ in: query, name: limit, schema: { type: integer } }, { in: query, name: offset, schema: { type: integer } }],
  responses: { 200: { description: OK, ${json(`{ type: object, properties: { ${next}results: { type: array, items: { type: string } } } }`)} } }`;
const paged = (more: string): string => `x-pagination: { ${more} }, ${page("")}`;
const schemes =
  "components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key }, token: { type: oauth2, flows: { implicit: { authorizationUrl: 'https://a.test', scopes: { r: Read, w: Write } } } } } }";
const secured = (security: string): string =>
  `paths: { /pets: { post: { operationId: pets.create, security: [${security}] } } }, ${schemes}`;
const key = (scheme: string): string => `components: { securitySchemes: { key: ${scheme} } }`;

/** Changes of operations and of the service. */
export const operations: readonly Case[] = [
  documents(
    "server-added",
    "paths: {}, servers: [{ url: https://a.test }]",
    "paths: {}, servers: [{ url: https://a.test }, { url: https://b.test }]",
    ["compatible compile both https://b.test"],
  ),
  documents(
    "server-removed",
    "paths: {}, servers: [{ url: https://a.test }, { url: https://b.test }]",
    "paths: {}, servers: [{ url: https://a.test }]",
    ["risky wire both https://b.test"],
  ),
  documents(
    "default-server-changed",
    "paths: {}, servers: [{ url: https://a.test }]",
    "paths: {}, servers: [{ url: https://b.test }]",
    ["risky wire both the service"],
  ),
  documents(
    "scheme-changed",
    key("{ type: apiKey, in: header, name: X-Key }"),
    key("{ type: apiKey, in: query, name: key }"),
    ["breaking wire both the security scheme key"],
  ),
  documents("scheme-removed", key("{ type: apiKey, in: header, name: X-Key }"), "components: {}", [
    "risky wire both the security scheme key",
  ]),
  documents(
    "scheme-renamed",
    key("{ type: apiKey, in: header, name: X-Key }"),
    "components: { securitySchemes: { token: { type: apiKey, in: header, name: X-Key } } }",
    ["risky wire both the security scheme key"],
  ),
  documents(
    "server-variable-changed",
    'paths: {}, servers: [{ url: "https://{r}.test", variables: { r: { default: a, enum: [a, b] } } }]',
    'paths: {}, servers: [{ url: "https://{r}.test", variables: { r: { default: a, enum: [a, c] } } }]',
    ["risky wire both the service", "compatible wire both the service"],
  ),
  documents(
    "default-rate-limit-changed",
    "paths: {}, x-rate-limits: [{ requests: 10, per: minute }]",
    "paths: {}, x-rate-limits: [{ requests: 20, per: minute }]",
    ["compatible wire both the service"],
  ),
  documents("resource-removed", both("cats.list", "dogs.list"), path("/a", "cats.list"), [
    "breaking compile both dogs",
  ]),
  documents("operation-added", path("/a", "cats.list"), both("cats.list", "dogs.list"), [
    "compatible compile both dogs.list",
  ]),
  documents("operation-removed", both("cats.list", "dogs.list"), path("/a", "cats.list"), [
    "breaking compile both dogs.list",
  ]),
  documents("operation-renamed", path("/a", "cats.list"), path("/a", "cats.all"), [
    "breaking compile both cats.list",
  ]),
  documents("operation-moved", path("/a", "cats.list"), path("/b", "cats.list"), [
    "breaking wire both cats.list",
  ]),
  documents("operation-moved", path("/a/{id}", "cats.list"), path("/a/{cat}", "cats.list"), []),
  operation("operation-deprecated", "summary: A", "deprecated: true, x-sunset: '2030-01-01'", [
    "compatible compile both pets.create",
  ]),
  operation("deprecation-withdrawn", "deprecated: true", "summary: A", [
    "compatible compile both pets.create",
  ]),
  operation(
    "sunset-changed",
    "deprecated: true, x-sunset: '2030-01-01'",
    "deprecated: true, x-sunset: '2029-01-01'",
    ["risky wire both pets.create"],
  ),
  operation(
    "sunset-changed",
    "deprecated: true, x-sunset: '2030-01-01'",
    "deprecated: true, x-sunset: '2031-01-01'",
    ["compatible wire both pets.create"],
  ),
  operation("effect-changed", "summary: A", "x-effect: read", ["risky compile both pets.create"]),
  operation(
    "result-changed",
    `responses: { 200: { description: OK, ${json("{ type: string }")} } }`,
    "responses: { 200: { description: OK, content: { application/pdf: {} } } }",
    ["breaking compile both pets.create"],
  ),
  operation(
    "pagination-changed",
    paged("kind: offset, offset: offset, limit: limit, items: results"),
    paged("kind: page, page: offset, items: results"),
    ["risky wire both pets.create"],
  ),
  documents("scope-added", secured("{ token: [r] }"), secured("{ token: [r, w] }"), [
    "breaking wire both pets.create",
  ]),
  documents("scope-removed", secured("{ token: [r, w] }"), secured("{ token: [r] }"), [
    "compatible wire both pets.create",
  ]),
  documents("security-tightened", secured("{}, { key: [] }"), secured("{ key: [] }"), [
    "breaking wire both pets.create",
  ]),
  documents("security-tightened", secured("{ key: [] }"), secured("{ key: [], token: [r] }"), [
    "breaking wire both pets.create",
  ]),
  documents("security-loosened", secured("{ key: [] }"), secured("{ key: [] }, { token: [r] }"), [
    "compatible wire both pets.create",
  ]),
  operation(
    "rate-limit-changed",
    "x-rate-limits: [{ requests: 10, per: minute }]",
    "x-rate-limits: [{ requests: 5, per: minute }]",
    ["risky wire both pets.create"],
  ),
  operation(
    "rate-limit-changed",
    "x-rate-limits: [{ requests: 10, per: minute }]",
    "x-rate-limits: [{ requests: 50, per: minute }]",
    ["compatible wire both pets.create"],
  ),
  operation("own-server-changed", "summary: A", "servers: [{ url: https://b.test }]", [
    "risky wire both pets.create",
  ]),
  documents("webhook-added", "webhooks: {}", "webhooks: { born: { post: {} } }", [
    "compatible wire both webhooks.born",
  ]),
  documents("webhook-removed", "webhooks: { born: { post: {} } }", "webhooks: {}", [
    "risky wire both webhooks.born",
  ]),
  operation(
    "signature-changed",
    `responses: { 200: { description: OK, ${json("{ type: string }")} } }`,
    `responses: { 200: { description: OK, ${json("{ type: string }")} }, 204: { description: None } }`,
    ["breaking compile response PetsCreateOutput"],
  ),
  documents(
    "operation-moved",
    path("/a/{x}/b/{y}", "cats.list"),
    path("/a/{y}/b/{x}", "cats.list"),
    ["breaking wire both cats.list"],
  ),
];
