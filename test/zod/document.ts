const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object) => ({ "application/json": { schema } });
const answer = (schema: object) => ({ "200": { description: "Fine.", content: json(schema) } });
const string = { type: "string" };
const object = (properties: object, required: readonly string[] = Object.keys(properties)) => ({
  type: "object",
  properties,
  required,
});

/** A document with every kind of type that a schema is made of. */
export const document = {
  openapi: "3.1.0",
  info: { title: "Kinds", version: "1" },
  paths: {
    "/tenants/{tenant}/things": {
      parameters: [{ name: "tenant", in: "path", required: true, schema: string }],
      get: {
        operationId: "things.list",
        tags: ["things"],
        parameters: [{ name: "limit", in: "query", schema: { type: "integer", maximum: 10 } }],
        responses: answer({ type: "array", items: ref("Thing") }),
      },
      post: {
        operationId: "things.create",
        tags: ["things"],
        requestBody: { required: true, content: json(ref("Thing")) },
        responses: answer(ref("Thing")),
      },
      put: {
        operationId: "things.replace",
        tags: ["things"],
        requestBody: { content: json(object({ name: string })) },
        responses: { "204": { description: "Done." } },
      },
      patch: {
        operationId: "things.change",
        tags: ["things"],
        requestBody: {
          content: {
            ...json(ref("Thing")),
            "text/csv": { schema: string },
            "application/octet-stream": { schema: { type: "string", format: "binary" } },
          },
        },
        responses: { "204": { description: "Done." } },
      },
    },
    "/files": {
      get: {
        operationId: "files.content",
        tags: ["files"],
        responses: {
          "200": {
            description: "Bytes.",
            content: {
              "application/octet-stream": { schema: { type: "string", format: "binary" } },
            },
          },
        },
      },
      post: {
        operationId: "files.upload",
        tags: ["files"],
        requestBody: {
          required: true,
          content: {
            "multipart/form-data": {
              schema: object(
                {
                  file: { type: "string", format: "binary" },
                  name: string,
                  cover: { type: "string", format: "binary" },
                },
                ["file", "name"],
              ),
              encoding: { cover: { contentType: "image/*, application/pdf" } },
            },
          },
        },
        responses: {
          "200": { description: "Events.", content: { "text/event-stream": { schema: string } } },
        },
      },
    },
  },
  components: {
    schemas: {
      Thing: object(
        {
          id: { type: "string", format: "uuid", readOnly: true },
          secret: { type: "string", writeOnly: true },
          name: { type: "string", minLength: 1, maxLength: 3 },
          note: { type: ["string", "null"] },
        },
        ["id", "secret", "name"],
      ),
      // Its schema wants the name that the schema of `Thing` has as a type.
      ThingSchema: object({ fields: { type: "array", items: string } }),
      ThingsReplaceBody: object({ other: string }),
      Schema: object({ of: string }),
      Tree: object({ value: string, branches: { type: "array", items: ref("Tree") } }),
      Chain: object({ next: { oneOf: [ref("Link"), { type: "null" }] } }),
      Link: object({ chain: ref("Chain") }),
      Pet: {
        oneOf: [ref("Cat"), ref("Dog")],
        discriminator: { propertyName: "kind", mapping: { cat: ref("Cat").$ref, dog: "Dog" } },
      },
      Cat: object({ kind: string, lives: { type: "integer" } }),
      Dog: {
        allOf: [
          ref("Named"),
          object({ kind: { const: "dog" }, tricks: { type: "array", items: string } }),
        ],
      },
      Named: object({ name: string }),
      Versioned: {
        oneOf: [
          object({ version: { type: "integer", const: 1 }, one: string }),
          object({ version: { type: "integer", const: 2 }, two: string }),
        ],
        discriminator: { propertyName: "version" },
      },
      Colour: { anyOf: [{ type: "string", enum: ["red", "green"] }, string] },
      Size: { enum: ["small", 1, true, null] },
      Single: { const: "only" },
      Pair: {
        type: "array",
        prefixItems: [string, { type: "integer" }],
        items: false,
        minItems: 2,
      },
      Row: { type: "array", prefixItems: [string], items: { type: "integer" }, minItems: 1 },
      Labels: { type: "object", additionalProperties: string },
      Marks: { type: "object", propertyNames: { enum: ["a", "b"] }, additionalProperties: string },
      Counted: {
        ...object({ total: { type: "integer" } }),
        additionalProperties: { type: "integer" },
      },
      Loose: { ...object({ a: string }), additionalProperties: true },
      Closed: { ...object({ a: string }, []), additionalProperties: false },
      Nothing: { type: "object", additionalProperties: false },
      Anything: {},
      Holder: object({ anything: {}, one: ref("Anything") }),
      Impossible: { type: "array", items: { allOf: [string, { type: "integer" }] }, minItems: 1 },
      Sent: { allOf: [ref("Pet"), object({ key: { type: "string", writeOnly: true } })] },
      Bare: object({ key: { type: "string", writeOnly: true } }),
      Limits: object(
        {
          from: { type: "integer", minimum: 1, maximum: 10 },
          within: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 },
          step: { type: "number", multipleOf: 0.01 },
          wide: { type: "integer", format: "int64" },
          narrow: { type: "integer", format: "int32" },
          list: { type: "array", items: { type: "integer" }, minItems: 1, maxItems: 3 },
          set: { type: "array", items: {}, uniqueItems: true },
          code: { type: "string", pattern: "^\\p{Lu}{2}$" },
          old: { type: "string", pattern: "^[\\w-\\.]+$" },
          foreign: { type: "string", pattern: "(?i)abc" },
        },
        [],
      ),
      Formats: object(
        Object.fromEntries(
          ["date-time", "date", "email", "uuid", "uri", "hostname", "ipv4", "byte", "zodiac"].map(
            (format) => [format, { type: "string", format }],
          ),
        ),
        [],
      ),
      Hostile: {
        type: "object",
        properties: {
          ["__proto__"]: { type: "integer" },
          constructor: string,
          "*/ alert(1) //": string,
          "`${process.exit(1)}`": { const: '"); process.exit(1); ("' },
        },
      },
    },
  },
} as const;

Object.defineProperty(document.components.schemas.Hostile.properties, "__proto__", {
  value: { type: "integer" },
  enumerable: true,
});
