import type { Difference } from "./compare.js";

/** Who reads a document as OpenAPI and JSON Schema mean it, and what it is about. */
export interface Judgement {
  readonly right: "Quillgen" | "openapi-typescript" | "neither";
  readonly why: string;
  /** What such a difference looks like, where that can be told. */
  readonly looks?: (difference: Difference) => boolean;
}

export type Reason = keyof typeof reasons;

export const reasons = {
  "additional-beside-others": {
    right: "openapi-typescript",
    why: "The model leaves out what is said of further members beside a part that lists its own.",
    looks: ({ ours, theirs }) => ours === "nothing" && theirs === "unknown",
  },
  "array-parts": {
    right: "Quillgen",
    why: "Two parts that describe the items of one list both hold of each item; an intersection of two lists does not say so.",
  },
  "array-without-type": {
    right: "Quillgen",
    why: "`items` without `type` speaks of arrays; openapi-typescript says `unknown`.",
  },
  "beside-any-of": {
    right: "Quillgen",
    why: "What stands beside `anyOf` holds together with it; openapi-typescript makes it one more alternative.",
  },
  bytes: {
    right: "Quillgen",
    why: "`contentMediaType` describes a string, also where no `type` says so.",
  },
  contradiction: {
    right: "neither",
    why: "The parts of an `allOf` exclude each other: Quillgen says `never`, openapi-typescript drops a part.",
  },
  "default-below-parameters": {
    right: "Quillgen",
    why: "A default makes a property of an answer required; openapi-typescript takes every name with `parameters` in it (`hyperparameters`) for a request.",
    looks: ({ ours, theirs }) => ours === "required" && theirs === "optional",
  },
  "discriminator-any-of": {
    right: "Quillgen",
    why: "A discriminator says as much beside `anyOf` as beside `oneOf`; openapi-typescript minds only the latter.",
  },
  "discriminator-not-listed": {
    right: "Quillgen",
    why: "A schema that only the mapping names, and not the alternatives, is none of them.",
  },
  "discriminator-of-a-parent": {
    right: "Quillgen",
    why: "What is of a parent with a discriminator is one of the components that extend it; openapi-typescript says no more than the parent does.",
  },
  "discriminator-of-a-union": {
    right: "Quillgen",
    why: "A union that another one lists has no value of its own for the discriminator.",
  },
  "discriminator-two-unions": {
    right: "Quillgen",
    why: "Two unions name one schema by different values; openapi-typescript knows the first only.",
  },
  "discriminator-values": {
    right: "Quillgen",
    why: "The values that the property itself allows win over the schema's name, and need not be strings.",
  },
  "dynamic-reference": {
    right: "Quillgen",
    why: "`$dynamicRef` is resolved; openapi-typescript says `unknown`.",
    looks: ({ theirs }) => theirs === "unknown",
  },
  "empty-object-part": {
    right: "Quillgen",
    why: "`type: object` beside a part with members allows them; `& Record<string, never>` allows none.",
    looks: ({ theirs }) => theirs === "never" || theirs.includes("Record<string, never>"),
  },
  "header-content": {
    right: "Quillgen",
    why: "A header with `content` travels as text; openapi-typescript gives an object of media types.",
  },
  "ignored-header": {
    right: "Quillgen",
    why: "OpenAPI has parameters named Accept, Content-Type and Authorization ignored, and the header Content-Type.",
  },
  "no-body": {
    right: "Quillgen",
    why: "Answers to HEAD, and 204, 205 and 304, have no body, whatever is written down.",
    looks: ({ at, ours }) => at.endsWith(".content") && /^(?:never|optional)$/.test(ours),
  },
  "null-const": {
    right: "Quillgen",
    why: "`const: null` allows null only.",
  },
  "null-beside-reference": {
    right: "Quillgen",
    why: "`nullable`, or a list of types with null, beside `$ref`, `enum` or `allOf` is meant; openapi-typescript drops it.",
  },
  "openapi-3.2": {
    right: "Quillgen",
    why: "QUERY and additional operations.",
  },
  "path-item-components": {
    right: "openapi-typescript",
    why: "Quillgen puts path items where they are referred to, and leaves `components.pathItems` empty.",
  },
  "path-item-reference": {
    right: "Quillgen",
    why: "A webhook that is a reference to a path item has its operations.",
  },
  "path-parameters": {
    right: "Quillgen",
    why: "A path has the parameters that stand in it in braces, whichever are declared.",
  },
  "reference-to-a-parameter": {
    right: "neither",
    why: "A schema cannot be a reference to a parameter: Quillgen says `unknown`, openapi-typescript takes the parameter's value.",
  },
  "required-by-alternatives": {
    right: "Quillgen",
    why: "Alternatives that only require names narrow what stands beside them; openapi-typescript says `unknown`.",
  },
  "required-elsewhere": {
    right: "Quillgen",
    why: "A name in `required` is required, wherever the property is declared, if at all.",
    looks: ({ ours, theirs }) =>
      /^(?:optional|nothing)$/.test(theirs) ||
      theirs === `${ours} | undefined` ||
      ours.includes("&"),
  },
  "required-through-nullable": {
    right: "neither",
    why: "A property of a nullable base that is required further down: Quillgen leaves undefined in its type, openapi-typescript leaves it optional.",
  },
  "type-beside-alternatives": {
    right: "Quillgen",
    why: "`type` beside alternatives or parts holds of each: those of another type can never be.",
  },
  "x-nullable": {
    right: "Quillgen",
    why: "`x-nullable` is meant.",
    looks: ({ ours }) => ours.includes("| null"),
  },
  "x-webhooks": {
    right: "Quillgen",
    why: "`x-webhooks` was the way to say `webhooks` before 3.1.",
    looks: ({ theirs }) => theirs === "nothing",
  },
} as const satisfies Readonly<Record<string, Judgement>>;
