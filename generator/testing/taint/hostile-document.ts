import { extension, rooted, type Fill } from "./fill.js";
import { operation, pathParameters, requestBody } from "./hostile-operation.js";
import { schemas } from "./hostile-schemas.js";

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
