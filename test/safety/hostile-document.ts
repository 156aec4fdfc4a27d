/**
 * Puts text into the string positions of a document: gives what stands at a position, by its name. What is
 * not told stays as it is.
 */
export type Fill = (position: string, usual: string) => string;

/** A value that every object of the specification may carry. */
const extension = (fill: Fill, at: string) => ({
  [fill(`${at} extension name`, "x-own").replace(/^(?!x-)/, "x-")]: {
    [fill(`${at} extension key`, "key")]: [fill(`${at} extension value`, "value")],
  },
});

/** A member of the root that no specification knows, to be referred to. */
const rooted = (fill: Fill) => `x-${fill("root member", "own")}`;

/** The same as part of a URL, where it can be. */
const encoded = (text: string) => (/\p{Surrogate}/u.test(text) ? text : encodeURIComponent(text));

/** A key as a step of a JSON Pointer. */
const pointed = (key: string) => key.replaceAll("~", "~0").replaceAll("/", "~1");

const example = (fill: Fill, at: string) => ({
  [fill(`${at} example name`, "first")]: {
    summary: fill(`${at} example summary`, "An example"),
    description: fill(`${at} example description`, "It shows"),
    value: { name: fill(`${at} example value`, "Rex") },
  },
  outer: { externalValue: fill(`${at} example externalValue`, "https://example.com/rex.json") },
});

const schemas = (fill: Fill) => ({
  [fill("schema name", "Pet")]: {
    title: fill("schema title", "A pet"),
    description: fill("schema description", "Lives with people"),
    type: "object",
    externalDocs: {
      url: fill("schema externalDocs url", "https://example.com/pets"),
      description: fill("schema externalDocs description", "More"),
    },
    xml: { name: fill("schema xml name", "pet"), prefix: fill("schema xml prefix", "p") },
    required: ["kind", fill("required name", "name")],
    properties: {
      kind: { const: fill("const", "pet") },
      [fill("property name", "name")]: {
        type: "string",
        description: fill("property description", "What it is called"),
        default: fill("default", "Rex"),
        pattern: fill("pattern", "^[a-z]+$"),
        format: fill("format", "hostname"),
        examples: [fill("schema example", "Rex")],
        deprecated: true,
        "x-deprecated-reason": fill("deprecation reason", "Use title"),
      },
      size: {
        enum: [fill("enum value", "small"), fill("enum value after", "large")],
        "x-enum-varnames": [fill("enum varname", "Small"), "Large"],
        "x-enum-descriptions": [fill("enum description", "Not large"), "Not small"],
      },
      data: {
        type: "string",
        contentMediaType: fill("contentMediaType", "application/json"),
        contentEncoding: fill("contentEncoding", "base64"),
      },
      objectDefault: {
        type: "object",
        default: { [fill("default key", "a")]: fill("default inside", "b") },
      },
      readOnly: {
        type: "string",
        readOnly: true,
        description: fill("read-only description", "Set by us"),
      },
      map: {
        type: "object",
        patternProperties: { [fill("patternProperties key", "^x")]: { type: "string" } },
        propertyNames: { enum: ["a", fill("propertyNames value", "b")] },
        additionalProperties: { type: "integer", description: fill("values description", "Each") },
      },
      tuple: { type: "array", prefixItems: [{ const: fill("tuple const", "head") }, {}] },
      commented: { type: "string", $comment: fill("comment", "internal") },
      dependent: {
        type: "object",
        properties: { a: {} },
        dependentRequired: { a: [fill("dependentRequired", "b")] },
        dependentSchemas: {
          [fill("dependentSchemas key", "a")]: { description: fill("dependent description", "x") },
        },
      },
      anchored: { $anchor: fill("anchor", "here"), type: "string" },
      defined: { $defs: { [fill("defs name", "inner")]: { type: "string" } }, type: "string" },
      unknownType: { type: fill("type", "string") },
      friend: { $ref: `#/components/schemas/${pointed(fill("schema name", "Pet"))}` },
      elsewhere: { $ref: `#/${pointed(rooted(fill))}/inner` },
      encoded: { $ref: `#/${encoded(pointed(rooted(fill)))}/inner` },
    },
    ...extension(fill, "schema"),
  },
  Either: {
    description: fill("union description", "One of two"),
    oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
    discriminator: {
      propertyName: fill("discriminator property", "kind"),
      mapping: {
        [fill("discriminator value", "cat")]: "#/components/schemas/Cat",
        dog: "#/components/schemas/Dog",
        bird: fill("discriminator target", "#/components/schemas/Dog"),
      },
    },
  },
  Cat: { type: "object", required: ["kind"], properties: { kind: { type: "string" } } },
  Dog: { type: "object", required: ["kind"], properties: { kind: { type: "string" } } },
  Levels: {
    type: "string",
    description: fill("enum model description", "How much"),
    enum: [fill("enum model value", "low"), "high"],
  },
});

const pathParameters = (fill: Fill) => [
  {
    name: fill("path parameter name", "id"),
    in: "path",
    required: true,
    description: fill("path parameter description", "Which"),
    schema: { type: "string", pattern: fill("path parameter pattern", "^\\d+$") },
  },
  {
    name: fill("matrix parameter name", "m"),
    in: "path",
    required: true,
    style: "matrix",
    schema: { type: "array", items: {} },
  },
];

const parameters = (fill: Fill) => [
  {
    name: fill("query parameter name", "q"),
    in: "query",
    description: fill("query parameter description", "What for"),
    schema: {
      type: "string",
      default: fill("query parameter default", "all"),
      enum: ["all", fill("query parameter enum", "none")],
    },
    example: fill("query parameter example", "all"),
  },
  {
    name: fill("deepObject parameter name", "filter"),
    in: "query",
    style: "deepObject",
    schema: { type: "object", properties: { [fill("deepObject property name", "by")]: {} } },
  },
  {
    name: fill("styled parameter name", "list"),
    in: "query",
    style: fill("parameter style", "pipeDelimited"),
    explode: false,
    schema: { type: "array", items: { type: "string" } },
  },
  {
    name: fill("content parameter name", "json"),
    in: "query",
    content: { [fill("content parameter media type", "application/json")]: { schema: {} } },
  },
  {
    name: fill("header parameter name", "X-Trace"),
    in: "header",
    description: fill("header parameter description", "A trace"),
    schema: { type: "string" },
    examples: example(fill, "parameter"),
  },
  { name: fill("cookie parameter name", "session"), in: "cookie", schema: { type: "string" } },
  { name: "elsewhere", in: fill("parameter place", "query"), schema: { type: "string" } },
];

const requestBody = (fill: Fill) => ({
  description: fill("body description", "The pet"),
  required: true,
  content: {
    "application/json": {
      schema: { $ref: "#/components/schemas/Either" },
      examples: example(fill, "body"),
    },
    [fill("body media type", "application/vnd.own+json; p=")]: { schema: { type: "object" } },
    "multipart/form-data": {
      schema: {
        type: "object",
        properties: { [fill("multipart property", "file")]: { type: "string", format: "binary" } },
      },
      encoding: {
        [fill("encoding property", "file")]: {
          contentType: fill("encoding content type", "image/png"),
          headers: {
            [fill("encoding header", "X-Part")]: {
              description: fill("encoding header description", "Of the part"),
              schema: { type: "string" },
            },
          },
        },
      },
    },
    "application/x-www-form-urlencoded": {
      schema: {
        type: "object",
        properties: { [fill("form property", "tags")]: { type: "array" } },
      },
      encoding: { [fill("form encoding property", "tags")]: { style: "spaceDelimited" } },
    },
  },
});

const responses = (fill: Fill) => ({
  200: {
    description: fill("response description", "Fine"),
    headers: {
      [fill("response header", "X-Rate")]: {
        description: fill("response header description", "What is left"),
        schema: { type: "string", enum: [fill("response header enum", "few")] },
      },
    },
    content: {
      "application/json": {
        schema: {
          type: "object",
          properties: {
            [fill("items property", "results")]: {
              type: "array",
              items: { type: "object", properties: { id: {} } },
            },
            [fill("answer property", "next")]: { type: "string" },
          },
        },
      },
      [fill("response media type", "text/csv; p=")]: { schema: { type: "string" } },
    },
    links: {
      [fill("link name", "next")]: {
        operationId: fill("link operationId", "listPets"),
        description: fill("link description", "Goes on"),
        parameters: {
          [fill("link parameter", "id")]: fill("link expression", "$response.body#/id"),
        },
      },
    },
  },
  [fill("status", "4XX")]: {
    description: fill("error description", "Not fine"),
    content: {
      "application/problem+json": {
        schema: { type: "object", properties: { code: { const: fill("error const", "no") } } },
      },
    },
  },
});

const securitySchemes = (fill: Fill) => ({
  [fill("apiKey scheme id", "key")]: {
    type: "apiKey",
    in: "header",
    name: fill("apiKey name", "X-Key"),
    description: fill("scheme description", "A key"),
  },
  [fill("http scheme id", "digest")]: { type: "http", scheme: fill("http scheme", "digest") },
  bearer: { type: "http", scheme: "bearer", bearerFormat: fill("bearer format", "JWT") },
  oauth: {
    type: "oauth2",
    flows: {
      authorizationCode: {
        authorizationUrl: fill("authorization url", "https://example.com/authorize"),
        tokenUrl: fill("token url", "https://example.com/token"),
        refreshUrl: fill("refresh url", "https://example.com/refresh"),
        scopes: { [fill("scope", "pets:read")]: fill("scope description", "Reads pets") },
      },
    },
  },
  openId: {
    type: "openIdConnect",
    openIdConnectUrl: fill("openIdConnect url", "https://example.com/.well-known"),
  },
  mutual: { type: "mutualTLS" },
  odd: { type: fill("scheme type", "http"), scheme: "basic" },
  placed: { type: "apiKey", in: fill("apiKey place", "query"), name: "k" },
});

const operation = (fill: Fill) => ({
  operationId: fill("operationId", "listPets"),
  tags: [fill("tag", "pets"), fill("second tag", "animals")],
  summary: fill("operation summary", "Lists pets"),
  description: fill("operation description", "All of them."),
  externalDocs: { url: fill("operation externalDocs url", "https://example.com/list") },
  deprecated: true,
  "x-deprecated-reason": fill("operation deprecation reason", "Use v2"),
  "x-pagination": {
    kind: "cursor",
    param: "cursor",
    from: fill("answer property", "next"),
    items: fill("items property", "results"),
  },
  parameters: [
    ...parameters(fill),
    { name: "cursor", in: "query", schema: { type: "string" } },
    { $ref: `#/components/parameters/${pointed(fill("component parameter", "Page"))}` },
  ],
  responses: responses(fill),
  security: [
    { [fill("apiKey scheme id", "key")]: [], oauth: [fill("scope", "pets:read")] },
    { [fill("unknown scheme", "bearer")]: [] },
  ],
  servers: [{ url: fill("operation server url", "https://pets.example.com") }],
  callbacks: {
    [fill("callback name", "onPet")]: {
      [fill("callback expression", "{$request.body#/url}")]: {
        post: {
          operationId: fill("callback operationId", "petHappened"),
          requestBody: requestBody((_, usual) => usual),
          responses: { 200: { description: fill("callback description", "Heard") } },
        },
      },
    },
  },
  ...extension(fill, "operation"),
});

/** A document of OpenAPI 3.2 that uses every construct, with a position wherever text may stand. */
export function hostileDocument(fill: Fill) {
  const path = `${fill("path", "/pets")}/{${fill("path parameter name", "id")}}{${fill("matrix parameter name", "m")}}`;
  return {
    openapi: "3.2.0",
    $self: fill("self", "https://example.com/openapi.json"),
    jsonSchemaDialect: fill("dialect", "https://spec.openapis.org/oas/3.1/dialect/base"),
    info: {
      title: fill("title", "Pets"),
      summary: fill("info summary", "All about pets"),
      description: fill("info description", "An API"),
      termsOfService: fill("terms", "https://example.com/terms"),
      version: fill("version", "1.0.0"),
      contact: {
        name: fill("contact name", "Ann"),
        url: fill("contact url", "https://example.com"),
        email: fill("contact email", "ann@example.com"),
      },
      license: {
        name: fill("licence", "MIT"),
        identifier: fill("licence identifier", "MIT"),
        url: fill("licence url", "https://example.com/licence"),
      },
      ...extension(fill, "info"),
    },
    servers: [
      {
        url: fill("server url", "https://example.com/v1"),
        name: fill("server name", "main"),
        description: fill("server description", "The main one"),
      },
      {
        url: `https://${fill("server url around variables", "")}{region}.example.com`,
        "x-name": fill("server x-name", "regional"),
        description: fill("regional server description", "By region"),
        variables: {
          [fill("server variable", "region")]: {
            default: fill("server variable default", "eu"),
            enum: [fill("server variable value", "eu"), "us"],
            description: fill("server variable description", "Where"),
          },
        },
      },
    ],
    tags: [
      {
        name: fill("tag", "pets"),
        summary: fill("tag summary", "Pets"),
        description: fill("tag description", "About pets"),
        parent: fill("tag parent", "animals"),
        kind: fill("tag kind", "nav"),
        externalDocs: { url: fill("tag externalDocs url", "https://example.com/tag") },
      },
      { name: fill("second tag", "animals"), description: fill("second tag description", "More") },
    ],
    externalDocs: {
      url: fill("externalDocs url", "https://example.com/docs"),
      description: fill("externalDocs description", "All docs"),
    },
    paths: {
      [path]: {
        summary: fill("path summary", "Pets"),
        description: fill("path description", "By id"),
        parameters: pathParameters(fill),
        get: operation(fill),
        post: {
          operationId: fill("second operationId", "pets.create"),
          requestBody: requestBody(fill),
          responses: {
            204: { description: fill("empty response description", "Made") },
            default: { $ref: "#/components/responses/Problem" },
          },
          security: [{ [fill("http scheme id", "digest")]: [] }],
        },
        additionalOperations: {
          [fill("method", "COPY")]: { responses: { 204: { description: "Copied" } } },
        },
      },
      "/events": {
        get: {
          tags: [fill("second tag", "animals")],
          responses: {
            200: {
              description: "Events",
              content: {
                "text/event-stream": {
                  itemSchema: {
                    properties: {
                      event: { const: fill("event name", "pet") },
                      data: { type: "string", description: fill("event description", "What") },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
    webhooks: {
      [fill("webhook name", "petArrived")]: {
        post: {
          summary: fill("webhook summary", "A pet arrived"),
          requestBody: {
            content: { "application/json": { schema: { $ref: "#/components/schemas/Levels" } } },
          },
          responses: { 200: { description: fill("webhook response", "Heard") } },
        },
      },
    },
    components: {
      schemas: schemas(fill),
      securitySchemes: securitySchemes(fill),
      parameters: {
        [fill("component parameter", "Page")]: { name: "page", in: "query", schema: {} },
      },
      responses: {
        Problem: {
          description: fill("component response description", "A problem"),
          content: {
            "application/json": {
              schema: {
                properties: { message: { type: "string" } },
                description: fill("problem description", "Why"),
              },
            },
          },
        },
      },
      headers: { [fill("component header", "H")]: { schema: { type: "string" } } },
      examples: {
        [fill("component example", "E")]: { value: fill("component example value", "v") },
      },
      links: { [fill("component link", "L")]: { operationId: "x" } },
      requestBodies: {
        [fill("component body", "B")]: {
          content: { "text/plain": { schema: { type: "string" } } },
        },
      },
      pathItems: { [fill("component path item", "I")]: { get: { responses: {} } } },
    },
    security: [{ bearer: [] }, {}],
    [rooted(fill)]: {
      inner: { type: "object", properties: { [fill("root member property", "a")]: {} } },
    },
    ...extension(fill, "document"),
  };
}
