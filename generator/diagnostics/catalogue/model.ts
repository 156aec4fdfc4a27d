import type { Entries } from "./entry.js";

/** Schemas, operations and names: what can be said of them as types. */
export const model = {
  "all-of-conflict": {
    severity: "warning",
    message: "The parts of allOf contradict each other{name}: no value fits them all.",
    remedy: "Correct one of the parts; until then the type is never.",
  },
  "auth-incomplete": {
    severity: "warning",
    message: "The security scheme {name} of the type {type} does not say its {member}.",
    remedy: "Add it; until then no credential is sent for this scheme.",
  },
  "auth-unsupported": {
    severity: "warning",
    message: "The security scheme {name} has the type {type}, which OpenAPI does not know.",
    remedy: "Use http, apiKey, oauth2, openIdConnect or mutualTLS.",
  },
  "authorization-ignored": {
    severity: "warning",
    message:
      "The parameter Authorization is not sent: that header is for security, of which the operation says nothing.",
    remedy:
      "Describe a security scheme, such as http with the scheme bearer; an overlay can do it.",
  },
  "body-unsent": {
    severity: "warning",
    message:
      "The body of {method} is not sent: neither browsers nor Node let such requests have one.",
    remedy: "Describe what it holds by parameters, or use POST; OpenAPI 3.2 has QUERY for it.",
  },
  "discriminator-incomplete": {
    severity: "warning",
    message: "The discriminator {property} does not tell the members of this union apart.",
    remedy: "Give each member its own value of {property}, by const or by the mapping.",
  },
  "discriminator-mapping": {
    severity: "warning",
    message: "The discriminator maps {value} to {target}, which is no schema of the document.",
    remedy: "Correct the name or the reference.",
  },
  "discriminator-value": {
    severity: "warning",
    message:
      "The discriminator gives {property} the value {value}, but the schema allows only {values}.",
    remedy: "Let the mapping and the schema of {property} agree; until then the schema counts.",
  },
  "enum-type-mismatch": {
    severity: "warning",
    message: "Some of the listed values are not of the type {type}.",
    remedy: "Correct the type or the values; the values count.",
  },
  "extension-invalid": {
    severity: "warning",
    message: "{extension} is not understood: {reason}.",
    remedy: "See the documentation of the extension; it is ignored as it stands.",
  },
  "form-nameless": {
    severity: "warning",
    message: "The body of {mediaType} is not described as an object: its fields have no names.",
    remedy:
      "Describe an object with a property for each field; until then the type is unknown, and callers give such an object.",
  },
  "keyword-ignored": {
    severity: "warning",
    message: "The keyword {keyword} cannot be said as a type.",
    remedy: "Nothing needs to be done: values are typed without it, which is wider.",
  },
  "media-type-invalid": {
    severity: "warning",
    message: "{mediaType} is not a media type.",
    remedy: "Write it as type/subtype, such as application/json.",
  },
  "model-circular": {
    severity: "warning",
    message: "The schema {name} is defined as itself, with nothing between.",
    remedy: "Give one of the schemas in the circle a shape of its own.",
  },
  "multipart-whole": {
    severity: "warning",
    message: "Bodies of {mediaType} are not put together of parts.",
    remedy:
      "Use multipart/form-data; until then callers give a Blob, whose type names the boundary.",
  },
  "name-clash": {
    severity: "warning",
    message: "{name} would name both {first} and {second}.",
    remedy: "Rename one of them in the document; until then every party has a longer name.",
  },
  "name-kept": {
    severity: "warning",
    message: "{published} is published under that name; the document calls it {wished} now.",
    remedy: "Take the new name with --accept-renames, or give it the old one in the document.",
  },
  "operation-method": {
    severity: "warning",
    message: "{method} is not a method that a request can have.",
    remedy: "Use letters only, as in GET or COPY.",
  },
  "param-location": {
    severity: "warning",
    message: "The parameter {name} stands in {location}, which OpenAPI does not know.",
    remedy: "Use path, query, header or cookie; what a request holds is a requestBody.",
  },
  "part-headers": {
    severity: "warning",
    message: "The headers of the part {property} are not sent.",
    remedy: "Send what they say in a property of the body.",
  },
  "path-param-missing": {
    severity: "warning",
    message: "The path uses {name}, but no parameter of the operation describes it.",
    remedy: "Declare it under parameters, in: path; until then it is text.",
  },
  "path-param-unused": {
    severity: "warning",
    message: "The parameter {name} stands in the path, but {path} has no place for it.",
    remedy: "Put it into the path in braces, or remove it; it is left out.",
  },
  "required-not-declared": {
    severity: "warning",
    message: "{name} is required, but nothing says what it is.",
    remedy: "Add it to properties, or take it out of required; until then its type is unknown.",
  },
  "rule-idle": {
    severity: "warning",
    message: "No operation fits {rule}.",
    remedy: "Check the spelling: ids, paths and tags are those of the document, * stands for any.",
  },
  "schema-not-an-object": {
    severity: "warning",
    message: "A schema is neither an object nor a boolean.",
    remedy: "Write a schema here; until then the type is unknown.",
  },
  "schema-too-deep": {
    severity: "warning",
    message: "Schemas refer into each other too deeply here.",
    remedy: "Name the inner schemas under components; until then the type is unknown.",
  },
  "security-unknown": {
    severity: "warning",
    message: "The security scheme {name} is not declared.",
    remedy: "Declare it under components.securitySchemes.",
  },
  "status-invalid": {
    severity: "warning",
    message: "{status} is not a status of an answer.",
    remedy: "Use 100 to 599, 1XX to 5XX, or default.",
  },
  "type-unknown": {
    severity: "warning",
    message: "JSON has no type {type}.",
    remedy:
      "Use string, number, integer, boolean, object, array or null; until then the type is unknown.",
  },
} as const satisfies Entries;
