/** A reference to a component. */
export const refer = (name: string, kind = "schemas") => ({ $ref: `#/components/${kind}/${name}` });

/** The answers of an operation that gives JSON. */
export const answer = (schema: object, description = "Fine") => ({
  200: { description, content: { "application/json": { schema } } },
});

/** The beginning of a document of OpenAPI 3.0. */
export const head = (title: string) => ({
  openapi: "3.0.3",
  info: { title, version: "1" },
  servers: [{ url: "https://example.com" }],
});
