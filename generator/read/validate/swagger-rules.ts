import type { Kind } from "../grammar.js";
import type { Rule } from "./rule.js";

/** Members of Swagger 2.0, by the kind of object that had them, and what says the same since OpenAPI 3.0. */
const instead: Partial<Record<Kind, Readonly<Record<string, string>>>> = {
  document: {
    host: "servers",
    basePath: "servers",
    consumes: "the media types below content",
    produces: "the media types below content",
    securityDefinitions: "components.securitySchemes",
  },
  operation: {
    consumes: "the media types below content of requestBody",
    produces: "the media types below content of each response",
  },
  parameter: { type: "the type of its schema", collectionFormat: "style and explode" },
  response: { schema: "the schema of a media type, below content" },
  requestBody: { schema: "the schema of a media type, below content" },
};

/** Documents that were brought to OpenAPI 3 by hand keep some of them, which nobody reads. */
export const swaggerRules: readonly Rule[] = Object.entries(instead).map(([kind, members]) => ({
  kind: kind as Kind,
  start: () => {
    const names = Object.keys(members);
    return (node, { report }) => {
      for (const name of names) {
        if (name in node) report("swagger-member", [name], { name, instead: members[name]! });
      }
    };
  },
}));
