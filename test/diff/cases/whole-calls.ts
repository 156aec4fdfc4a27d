import { documents, operation, type Case } from "./case.js";

const ok =
  "responses: { 200: { description: OK, content: { application/json: { schema: { type: string } } } } }";

/** The same as of types, of how operations are called. */
export const wholeCalls: readonly (readonly [what: string, pair: Case])[] = [
  [
    "a body names its characters",
    operation(
      "",
      `requestBody: { content: { application/json: { schema: { type: string } } } }, ${ok}`,
      `requestBody: { content: { "application/json; charset=utf-8": { schema: { type: string } } } }, ${ok}`,
      [],
    ),
  ],
  [
    "any media type comes back as one",
    operation(
      "",
      'responses: { 200: { description: OK, content: { "*/*": { schema: { type: object } } } } }',
      "responses: { 200: { description: OK, content: { application/json: { schema: { type: object } } } } }",
      [],
    ),
  ],
  [
    "one media type is taken, no longer any",
    operation(
      "",
      `requestBody: { content: { "*/*": { schema: { type: object } } } }, ${ok}`,
      `requestBody: { content: { application/json: { schema: { type: object } } } }, ${ok}`,
      ["breaking request media-type-removed", "compatible request media-type-added"],
    ),
  ],
  [
    "a range of statuses in place of one",
    operation(
      "",
      ok,
      "responses: { 2XX: { description: OK, content: { application/json: { schema: { type: string } } } } }",
      ["compatible response success-status-added"],
    ),
  ],
  [
    "another status of success",
    operation(
      "",
      ok,
      "responses: { 201: { description: OK, content: { application/json: { schema: { type: string } } } } }",
      ["risky response success-status-removed", "compatible response success-status-added"],
    ),
  ],
  [
    "success may come without a body",
    operation(
      "",
      ok,
      "responses: { 200: { description: OK, content: { application/json: { schema: { type: string } } } }, 204: { description: none } }",
      ["breaking response signature-changed", "compatible response success-status-added"],
    ),
  ],
  [
    "the style of one word",
    operation(
      "",
      `parameters: [{ name: q, in: query, schema: { enum: [a, b] } }], ${ok}`,
      `parameters: [{ name: q, in: query, explode: false, schema: { enum: [a, b] } }], ${ok}`,
      [],
    ),
  ],
  [
    "a parameter with a default becomes required",
    operation(
      "",
      `parameters: [{ name: q, in: query, schema: { type: string, default: a } }], ${ok}`,
      `parameters: [{ name: q, in: query, required: true, schema: { type: string } }], ${ok}`,
      ["breaking request param-became-required"],
    ),
  ],
  [
    "pages are numbered, no longer offset",
    operation(
      "",
      "parameters: [{ name: offset, in: query, schema: { type: integer } }, { name: page, in: query, schema: { type: integer } }], x-pagination: { kind: offset, offset: offset, items: results }, responses: { 200: { description: OK, content: { application/json: { schema: { type: object, properties: { results: { type: array, items: { type: string } }, next: { type: string } } } } } } }",
      "parameters: [{ name: offset, in: query, schema: { type: integer } }, { name: page, in: query, schema: { type: integer } }], x-pagination: { kind: page, page: page, items: results }, responses: { 200: { description: OK, content: { application/json: { schema: { type: object, properties: { results: { type: array, items: { type: string } }, next: { type: string } } } } } } }",
      ["risky both pagination-changed"],
    ),
  ],
  [
    "pages tell the next one as well",
    operation(
      "",
      "parameters: [{ name: offset, in: query, schema: { type: integer } }, { name: page, in: query, schema: { type: integer } }], x-pagination: { kind: offset, offset: offset, items: results }, responses: { 200: { description: OK, content: { application/json: { schema: { type: object, properties: { results: { type: array, items: { type: string } }, next: { type: string } } } } } } }",
      "parameters: [{ name: offset, in: query, schema: { type: integer } }, { name: page, in: query, schema: { type: integer } }], x-pagination: { kind: offset, offset: offset, items: results, next: next }, responses: { 200: { description: OK, content: { application/json: { schema: { type: object, properties: { results: { type: array, items: { type: string } }, next: { type: string } } } } } } }",
      ["compatible both pagination-changed"],
    ),
  ],
  [
    "a scheme has another name",
    documents(
      "",
      `paths: { /pets: { post: { operationId: pets.create, security: [{ token: [] }], ${ok} } } }, components: { securitySchemes: { token: { type: http, scheme: bearer } } }`,
      `paths: { /pets: { post: { operationId: pets.create, security: [{ key: [] }], ${ok} } } }, components: { securitySchemes: { key: { type: http, scheme: bearer } } }`,
      ["risky both scheme-renamed"],
    ),
  ],
  [
    "one of two scopes was enough",
    documents(
      "",
      `paths: { /pets: { post: { operationId: pets.create, security: [{ token: [r] }, { token: [w] }], ${ok} } } }, components: { securitySchemes: { token: { type: http, scheme: bearer } } }`,
      `paths: { /pets: { post: { operationId: pets.create, security: [{ token: [r] }], ${ok} } } }, components: { securitySchemes: { token: { type: http, scheme: bearer } } }`,
      ["breaking both scope-added"],
    ),
  ],
  [
    "another scope is enough as well",
    documents(
      "",
      `paths: { /pets: { post: { operationId: pets.create, security: [{ token: [r] }], ${ok} } } }, components: { securitySchemes: { token: { type: http, scheme: bearer } } }`,
      `paths: { /pets: { post: { operationId: pets.create, security: [{ token: [r] }, { token: [w] }], ${ok} } } }, components: { securitySchemes: { token: { type: http, scheme: bearer } } }`,
      ["compatible both scope-removed"],
    ),
  ],
  [
    "one scope in place of another",
    documents(
      "",
      `paths: { /pets: { post: { operationId: pets.create, security: [{ token: [r] }], ${ok} } } }, components: { securitySchemes: { token: { type: http, scheme: bearer } } }`,
      `paths: { /pets: { post: { operationId: pets.create, security: [{ token: [w] }], ${ok} } } }, components: { securitySchemes: { token: { type: http, scheme: bearer } } }`,
      ["breaking both scope-added", "compatible both scope-removed"],
    ),
  ],
  [
    "a requirement moves from the service to its operation",
    documents(
      "",
      `security: [{ token: [] }], paths: { /pets: { post: { operationId: pets.create, ${ok} } } }, components: { securitySchemes: { token: { type: http, scheme: bearer } } }`,
      `paths: { /pets: { post: { operationId: pets.create, security: [{ token: [] }], ${ok} } } }, components: { securitySchemes: { token: { type: http, scheme: bearer } } }`,
      [],
    ),
  ],
  [
    "a server has a region less",
    documents(
      "",
      `servers: [{ url: "https://{r}.example.com", variables: { r: { default: eu, enum: [eu, us] } } }], paths: { /pets: { post: { operationId: pets.create, ${ok} } } }`,
      `servers: [{ url: "https://{r}.example.com", variables: { r: { default: eu, enum: [eu] } } }], paths: { /pets: { post: { operationId: pets.create, ${ok} } } }`,
      ["risky both server-variable-changed"],
    ),
  ],
  [
    "a server has another usual region",
    documents(
      "",
      `servers: [{ url: "https://{r}.example.com", variables: { r: { default: eu, enum: [eu, us] } } }], paths: { /pets: { post: { operationId: pets.create, ${ok} } } }`,
      `servers: [{ url: "https://{r}.example.com", variables: { r: { default: us, enum: [eu, us] } } }], paths: { /pets: { post: { operationId: pets.create, ${ok} } } }`,
      ["risky both default-server-changed"],
    ),
  ],
  [
    "the service allows fewer calls",
    documents(
      "",
      `x-rate-limits: [{ requests: 100, per: minute }], paths: { /pets: { post: { operationId: pets.create, ${ok} } } }`,
      `x-rate-limits: [{ requests: 10, per: minute }], paths: { /pets: { post: { operationId: pets.create, ${ok} } } }`,
      ["risky both default-rate-limit-changed"],
    ),
  ],
];
