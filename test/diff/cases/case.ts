/** A change, and everything that one rule says of it. */
export interface Case {
  /** Empty where it is about all of them. */
  readonly rule: string;
  readonly base: string;
  readonly revision: string;
  /** `severity shows direction subject` of each finding, in their order. */
  readonly want: readonly string[];
}

const head = `{ openapi: 3.2.0, info: { title: Test, version: "1" }, `;

/** Whole documents, without what every document has. Flow style of YAML, without the outer braces. */
export function documents(
  rule: string,
  base: string,
  revision: string,
  want: readonly string[],
): Case {
  return { rule, base: `${head}${base} }`, revision: `${head}${revision} }`, want };
}

const post = (op: string): string =>
  `paths: { /pets: { post: { operationId: pets.create, ${op} } } }`;

/** The members of one operation, \`POST /pets\`. */
export function operation(
  rule: string,
  base: string,
  revision: string,
  want: readonly string[],
): Case {
  return documents(rule, post(base), post(revision), want);
}

const json = (schema: string): string => `content: { application/json: { schema: ${schema} } }`;

/** The schema \`Pet\`, which is sent and received; \`other\` schemas beside it. */
export function schema(
  rule: string,
  base: string,
  revision: string,
  want: readonly string[],
  other = "",
): Case {
  const ref = `{ $ref: "#/components/schemas/Pet" }`;
  const op = `requestBody: { ${json(ref)} }, responses: { 200: { description: OK, ${json(ref)} } }`;
  const whole = (pet: string): string =>
    `${post(op)}, components: { schemas: { Pet: ${pet}${other && `, ${other}`} } }`;
  return documents(rule, whole(base), whole(revision), want);
}

/** The schema of one property, \`Pet.it\`. */
export function property(
  rule: string,
  base: string,
  revision: string,
  want: readonly string[],
  other = "",
): Case {
  const pet = (it: string): string => `{ type: object, properties: { it: ${it} } }`;
  return schema(rule, pet(base), pet(revision), want, other);
}
