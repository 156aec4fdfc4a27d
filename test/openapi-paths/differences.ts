import type { Reason } from "./judgements.js";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const string = { type: "string" };
const object = (properties: object, required: readonly string[] = Object.keys(properties)) => ({
  type: "object",
  properties,
  required,
});
const schemas = (named: object) => ({ components: { schemas: named } });
const get = (operation: object) => ({ paths: { "/a": { get: { responses: {}, ...operation } } } });
const answers = (statuses: object) => get({ operationId: "a", responses: statuses });
const json = (schema: object) => ({ "application/json": { schema } });
const byKind = { propertyName: "kind" };
const pathItem = { get: { operationId: "a", responses: {} } };

/** The smallest document that shows each difference. */
export const differences: Readonly<Record<Reason, object>> = {
  "additional-beside-others": schemas({
    A: object({ a: string }),
    B: { allOf: [ref("A")], ...object({ b: string }), additionalProperties: true },
  }),
  "array-parts": schemas({
    A: {
      allOf: [
        { type: "array", items: object({ a: string }) },
        { type: "array", items: { ...object({ b: string }), nullable: true } },
      ],
    },
  }),
  "array-without-type": schemas({ A: { items: string } }),
  "beside-any-of": schemas({
    A: { ...object({ a: string }), anyOf: [object({ b: string }), object({ c: string })] },
  }),
  bytes: schemas({ A: { contentMediaType: "image/png" } }),
  contradiction: schemas({ A: { type: "object", required: ["a"], allOf: [string] } }),
  "default-below-parameters": schemas({
    Hyperparameters: object({ size: { type: "integer", default: 1 } }, []),
  }),
  "discriminator-any-of": schemas({
    A: { anyOf: [ref("B"), ref("C")], discriminator: byKind },
    B: object({ kind: string, b: string }),
    C: object({ kind: string, c: string }),
  }),
  "discriminator-not-listed": schemas({
    A: {
      oneOf: [ref("B")],
      discriminator: { ...byKind, mapping: { b: ref("B").$ref, c: ref("C").$ref } },
    },
    B: object({ kind: string }),
    C: object({ kind: string }),
  }),
  "discriminator-of-a-parent": schemas({
    A: { ...object({ kind: string }), discriminator: { ...byKind, mapping: { b: ref("B").$ref } } },
    B: { allOf: [ref("A"), object({ b: string })] },
  }),
  "discriminator-of-a-union": schemas({
    A: { oneOf: [ref("B")], discriminator: { ...byKind, mapping: { b: ref("B").$ref } } },
    B: object({ kind: string }),
    D: { allOf: [ref("A")] },
  }),
  "discriminator-two-unions": schemas({
    A: { oneOf: [ref("C")], discriminator: { ...byKind, mapping: { one: ref("C").$ref } } },
    B: { oneOf: [ref("C")], discriminator: { ...byKind, mapping: { other: ref("C").$ref } } },
    C: object({ kind: string }),
  }),
  "discriminator-values": schemas({
    A: { oneOf: [ref("B"), ref("C")], discriminator: byKind },
    B: object({ kind: { enum: ["b"] } }),
    C: object({ kind: { enum: [1] } }),
  }),
  "dynamic-reference": {
    openapi: "3.1.0",
    ...schemas({
      A: {
        $dynamicAnchor: "node",
        ...object({ inner: { type: "array", items: { $dynamicRef: "#node" } } }),
      },
    }),
  },
  "empty-object-part": schemas({ A: { allOf: [object({ a: string }), { type: "object" }] } }),
  "header-content": answers({
    "200": { description: "", headers: { "X-A": { content: json(object({ a: string })) } } },
  }),
  "ignored-header": get({
    operationId: "a",
    parameters: [{ name: "Accept", in: "header", schema: string }],
  }),
  "no-body": answers({ "204": { description: "", content: json(string) } }),
  "null-const": { openapi: "3.1.0", ...schemas({ A: { const: null } }) },
  "null-beside-reference": schemas({
    A: object({ b: { ...ref("B"), nullable: true } }),
    B: object({ b: string }),
  }),
  "openapi-3.2": {
    openapi: "3.2.0",
    paths: { "/a": { query: { operationId: "a", responses: {} } } },
  },
  "path-item-components": { openapi: "3.1.0", components: { pathItems: { A: pathItem } } },
  "path-item-reference": {
    openapi: "3.1.0",
    webhooks: { a: { $ref: "#/components/pathItems/A" } },
    components: { pathItems: { A: pathItem } },
  },
  "path-parameters": { paths: { "/a/{id}": pathItem } },
  "reference-to-a-parameter": {
    components: {
      parameters: { P: { name: "p", in: "query", schema: string } },
      schemas: { A: object({ a: { $ref: "#/components/parameters/P" } }) },
    },
  },
  "required-by-alternatives": schemas({
    A: {
      ...object({ a: string, b: string }, []),
      anyOf: [{ required: ["a"] }, { required: ["b"] }],
    },
  }),
  "required-elsewhere": schemas({
    A: object({ a: string }, []),
    B: { allOf: [ref("A"), { type: "object", properties: { b: string }, required: ["a", "b"] }] },
  }),
  "required-through-nullable": schemas({
    A: object({ id: string }, []),
    B: { allOf: [{ ...ref("A"), nullable: true }, object({ b: string }, [])] },
    C: { type: "object", required: ["id"], allOf: [ref("B")] },
  }),
  "type-beside-alternatives": schemas({
    A: { type: "object", anyOf: [object({ a: string }), string] },
  }),
  "x-nullable": schemas({ A: { type: "string", "x-nullable": true } }),
  "x-webhooks": { "x-webhooks": { a: pathItem } },
};
