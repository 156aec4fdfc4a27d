import { answer } from "./pieces.js";

/** Words that mean something to JavaScript, TypeScript or file systems, and names that are hardly any. */
const words = [
  "class",
  "delete",
  "await",
  "constructor",
  "__proto__",
  "toString",
  "arguments",
  "undefined",
  "string",
  "Promise",
  "Record",
  "index",
  "types",
  "models",
  "client",
  "con",
  "größe",
  "名前",
  "1st",
  "a-b",
  "a_b",
  "aB",
  "AB",
  "with space",
  "dot.ted",
  "$ref",
  "emoji 🐕",
  "-",
];

const operationOf = (word: string) => ({
  get: {
    tags: [word],
    operationId: word,
    parameters: [{ name: word, in: "query", schema: { type: "string" } }],
    responses: answer({ type: "object", properties: { [word]: { type: "string" } } }),
  },
  put: {
    tags: [word],
    requestBody: { content: { "application/json": { schema: { enum: words } } } },
    responses: { 204: { description: "Done" } },
  },
});

/** Every part that has a name, named by each of those words. */
export const names = {
  openapi: "3.1.0",
  info: { title: "Names", version: "1" },
  servers: [{ url: "https://example.com" }],
  paths: Object.fromEntries(
    words.map((word, index) => [`/${index}/${encodeURIComponent(word)}`, operationOf(word)]),
  ),
  components: {
    schemas: Object.fromEntries(
      words
        .filter((word) => word !== "__proto__")
        .map((word, index) => [
          word,
          { type: "object", properties: { [word]: { type: "integer" }, index: { const: index } } },
        ]),
    ),
  },
};
