/** Where the two readings of a document differ, and who is right. */
export interface Exception {
  /** The document, relative to the corpus. */
  readonly document: string;
  /** The places; `*` stands for any text. */
  readonly at: readonly string[];
  readonly reason: Reason;
}

export type Reason = keyof typeof reasons;

interface Judgement {
  readonly right: "Quillgen" | "openapi-typescript" | "neither";
  readonly why: string;
}

export const reasons = {
  "additional-beside-others": {
    right: "openapi-typescript",
    why: "The model leaves out what is said of further members beside a part that lists its own.",
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
  },
  "discriminator-any-of": {
    right: "Quillgen",
    why: "A discriminator says as much beside `anyOf` as beside `oneOf`; openapi-typescript minds only the latter.",
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
  },
  "empty-object-part": {
    right: "Quillgen",
    why: "`type: object` beside a part with members allows them; `& Record<string, never>` allows none.",
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
  "path-item-reference": {
    right: "Quillgen",
    why: "A webhook that is a reference to a path item has its operations.",
  },
  "required-by-alternatives": {
    right: "Quillgen",
    why: "Alternatives that only require names narrow what stands beside them; openapi-typescript says `unknown`.",
  },
  "required-elsewhere": {
    right: "Quillgen",
    why: "A name in `required` is required, wherever the property is declared, if at all.",
  },
  "x-nullable": {
    right: "Quillgen",
    why: "`x-nullable` is meant.",
  },
  "x-webhooks": {
    right: "Quillgen",
    why: "`x-webhooks` was the way to say `webhooks` before 3.1.",
  },
} as const satisfies Readonly<Record<string, Judgement>>;

export const exceptions: readonly Exception[] = [];

/** The exception that covers a place of a document. */
export function exceptionFor(document: string, at: string): Exception | undefined {
  return exceptions.find(
    (each) => each.document === document && each.at.some((pattern) => fits(pattern, at)),
  );
}

/** Whether a pattern covers a place. */
export function fits(pattern: string, at: string): boolean {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(at);
}
