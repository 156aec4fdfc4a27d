const thing = { $ref: "#/components/schemas/Thing" };
const page = { $ref: "#/components/schemas/ThingPage" };
const json = (schema: object) => ({ "application/json": { schema } });
const answers = (schema: object) => ({ "200": { description: "Fine.", content: json(schema) } });
const nothing = { "204": { description: "Done." } };
const parameter = (name: string, place: string, required: boolean) => ({
  name,
  in: place,
  required,
  schema: { type: "string" },
});
const id = parameter("id", "path", true);
const tenant = parameter("tenant", "path", true);
const pages = {
  kind: "offset",
  offset: "offset",
  limit: "limit",
  items: "results",
  total: "count",
};
const counted = [
  { name: "offset", in: "query", schema: { type: "integer" } },
  { name: "limit", in: "query", schema: { type: "integer" } },
];

/** A document with an operation of every kind that matters to a cache. */
export const document = {
  openapi: "3.1.0",
  info: { title: "Things", version: "1" },
  servers: [{ url: "https://things.example" }],
  paths: {
    "/things": {
      get: {
        operationId: "things.list",
        "x-pagination": pages,
        parameters: counted,
        responses: answers(page),
      },
      post: {
        operationId: "things.create",
        requestBody: { required: true, content: json(thing) },
        responses: answers(thing),
      },
    },
    "/things/search": {
      post: {
        operationId: "things.search",
        "x-effect": "read",
        requestBody: {
          required: true,
          content: json({ type: "object", properties: { text: { type: "string" } } }),
        },
        responses: answers(page),
      },
    },
    "/things/refresh": { post: { operationId: "things.refresh", responses: nothing } },
    "/things/latest": {
      get: { operationId: "things.latest", responses: { ...answers(thing), ...nothing } },
    },
    "/things/watch": {
      get: {
        operationId: "things.watch",
        responses: {
          "200": {
            description: "Events.",
            content: { "application/x-ndjson": { itemSchema: thing, schema: thing } },
          },
        },
      },
    },
    "/things/{id}": {
      get: { operationId: "things.get", parameters: [id], responses: answers(thing) },
      head: { operationId: "things.exists", parameters: [id], responses: nothing },
    },
    "/{tenant}/rooms": {
      get: {
        operationId: "rooms.list",
        parameters: [tenant],
        responses: answers({ type: "array", items: thing }),
      },
      delete: { operationId: "rooms.close", parameters: [tenant], responses: nothing },
    },
    "/{tenant}/rooms/{id}": {
      get: { operationId: "rooms.get", parameters: [tenant, id], responses: answers(thing) },
    },
    "/shelves": {
      get: {
        operationId: "shelves.list",
        "x-pagination": pages,
        parameters: counted,
        responses: answers(page),
      },
    },
    "/shelves/infinite": { get: { operationId: "shelves.listInfinite", responses: answers(page) } },
    "/shelves/list/first": { get: { operationId: "shelvesList.first", responses: answers(thing) } },
  },
  components: {
    schemas: {
      Thing: {
        type: "object",
        required: ["name"],
        properties: { name: { type: "string" } },
      },
      ThingPage: {
        type: "object",
        required: ["results"],
        properties: { count: { type: "integer" }, results: { type: "array", items: thing } },
      },
    },
  },
};
