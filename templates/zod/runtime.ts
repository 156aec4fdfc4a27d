import { symbol, type Sym } from "quillgen/template";

const of = (file: string, name: string): Sym =>
  symbol({ name, from: `./runtime/zod/${file}`, entry: "." });

const all = <Name extends string>(file: string, ...names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, of(file, name)])) as Readonly<Record<Name, Sym>>;

/** The type of all schemas. */
export const Schema: Sym = symbol({
  name: "Schema",
  from: "./runtime/zod/schema.ts",
  typeOnly: true,
  entry: ".",
});

/** What makes schemas: zod's own, behind types that cost little to check. */
export const make = {
  ...all("schema.ts", "lazy"),
  ...all("scalars.ts", "string", "number", "integer", "int32", "uint32", "int64", "boolean"),
  ...all("scalars.ts", "literal", "literals", "nullValue", "undefinedValue", "unknown", "never"),
  ...all("formats.ts", "dateTime", "date", "duration", "email", "internationalEmail", "uuid"),
  ...all("formats.ts", "url", "hostname", "ipv4", "ipv6", "base64", "base64url", "decimal"),
  ...all("bytes.ts", "bytes", "file", "blob"),
  ...all("object.ts", "object", "closedObject", "openObject", "anyObject", "emptyObject"),
  ...all("object.ts", "optional"),
  ...all("lists.ts", "array", "tuple", "openTuple", "record", "partialRecord"),
  ...all("choices.ts", "nullable", "union", "intersection", "tagged"),
} as const;

/** What makes conditions. */
export const check = {
  ...all("checks.ts", "characters", "matching", "minItems", "maxItems", "unique"),
  ...all("checks.ts", "atLeast", "atMost", "above", "below", "multipleOf"),
} as const;
