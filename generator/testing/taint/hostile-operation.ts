import { example, extension, pointed, type Fill } from "./fill.js";

/** Parameters of a path item. */
export const pathParameters = (fill: Fill) => [
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

/** A body in several media types. */
export const requestBody = (fill: Fill) => ({
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

/** An operation with a position wherever text may stand. */
export const operation = (fill: Fill) => ({
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
