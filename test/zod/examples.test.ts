import { isDeepStrictEqual } from "node:util";
import * as schemas from "@quillgen/posthog-zod";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { bundleCorrected, examplesOf, jsonOf, operationsOf, type Node } from "../spec/documents.js";
import { schemaPointer, token, validatorOf, type Validator } from "../spec/validator.js";
import { mutationsOf } from "./mutate.js";

/** A value that the document shows, with both readings of what it must be. */
interface Shown {
  readonly name: string;
  readonly value: unknown;
  /** Whether our schema takes a value in its place, and leaves it as it is. */
  readonly accepts: (value: unknown) => boolean;
  /** Whether JSON Schema takes it. */
  readonly isValid: (value: unknown) => boolean;
}

const document = await bundleCorrected();
const operations = operationsOf(document);
const read = validatorOf(document, "read");
const write = validatorOf(document, "write");

/** `datasets.list` → `DatasetsList` */
const pascal = (id: string) => id.replaceAll(/(?:^|\.)(.)/g, (_, first) => first.toUpperCase());

const named = (name: string): schemas.Schema<unknown> | undefined =>
  (schemas as Readonly<Record<string, any>>)[name];

/** The schema of a model, or of one of several. */
function modelSchema({ $ref, oneOf, anyOf }: Node): schemas.Schema<unknown> | undefined {
  const alternatives = (oneOf ?? anyOf)?.map(modelSchema);
  return alternatives ? z.union(alternatives) : named(`${$ref?.split("/").at(-1)}Schema`);
}

function shownAs(
  name: string,
  [example, value]: readonly [string, unknown],
  schema: schemas.Schema<unknown> | undefined,
  validator: Validator,
  pointer: string,
): Shown {
  if (schema === undefined) throw new Error(`${name} has no schema.`);
  return {
    name: `${name}, ${example}`,
    value,
    accepts(other) {
      const { success, data } = schema.safeParse(other);
      return success && isDeepStrictEqual(data, other);
    },
    isValid: (other) => validator(pointer, other).length === 0,
  };
}

/** What operations are sent. */
const bodies: readonly Shown[] = operations.flatMap(({ path, method, op }) => {
  if (op.requestBody === undefined) return [];
  const pointer = schemaPointer(op.requestBody, `/paths/${token(path)}/${method}/requestBody`);
  return examplesOf(document, jsonOf(document, op.requestBody)).map((example) =>
    shownAs(op.operationId, example, schemas.inputSchemas[op.operationId], write, pointer),
  );
});

/** What they give: by operation where one kind of answer is fine, else by the model's name. */
const answers: readonly Shown[] = operations.flatMap(({ path, method, op }) => {
  const statuses = Object.keys(op.responses);
  const fine = statuses.filter((status) => status < "3");
  return statuses.flatMap((status) => {
    const at = `/paths/${token(path)}/${method}/responses/${status}`;
    const content = jsonOf(document, op.responses[status]);
    const schema =
      fine.length === 1 && fine[0] === status
        ? schemas.outputSchemas[op.operationId]
        : content && modelSchema(content.schema);
    return examplesOf(document, content).map((example) =>
      shownAs(
        `${op.operationId} ${status}`,
        example,
        schema,
        read,
        schemaPointer(op.responses[status], at),
      ),
    );
  });
});

/** What parameters are, in the input of each operation that has them. */
const parameters: readonly Shown[] = Object.entries<Node>(document.components.parameters).flatMap(
  ([component, param]) => {
    const { name, example: value } = param;
    if (value === undefined) return [];
    const pointer = `/components/parameters/${token(component)}/schema`;
    const users = operations.filter(({ params }) => params.includes(param));
    return users.map(({ op }): Shown => {
      const input = named(`${pascal(op.operationId)}InputSchema`)!;
      return {
        name: `${op.operationId} ${name}`,
        value,
        accepts(other) {
          const { issues = [] } = input.safeParse({ [name]: other }).error ?? {};
          return issues.every(({ path }) => path[0] !== name);
        },
        isValid: (other) => write(pointer, other).length === 0,
      };
    });
  },
);

const shown = { bodies, answers, parameters };

describe.each(Object.entries(shown))("examples of %s", (_, all) => {
  test("are accepted, and come out as they went in", () => {
    expect(all.filter(({ value, accepts }) => !accepts(value))).toEqual([]);
    expect(all.length).toBeGreaterThan(20);
  });

  test("are refused and accepted as JSON Schema does it, whatever is changed in one place", () => {
    const differences: string[] = [];
    const tried = { refused: 0, accepted: 0 };
    for (const { name, value, accepts, isValid } of all) {
      for (const { what, value: changed } of mutationsOf(value)) {
        const valid = isValid(changed);
        tried[valid ? "accepted" : "refused"] += 1;
        if (accepts(changed) !== valid) {
          differences.push(`${name}: ${what} is ${valid ? "valid" : "not valid"}`);
        }
      }
    }
    console.info(`${all.length} examples, ${tried.refused} refused, ${tried.accepted} accepted`);
    expect(differences).toEqual([]);
  });

  test("can be spoilt in ten ways at least", () => {
    const few = all.filter(({ value, isValid }) => {
      const spoilt = [...mutationsOf(value)].filter((mutation) => !isValid(mutation.value));
      return spoilt.length < 10;
    });
    expect(few.map(({ name }) => name)).toEqual([]);
  });
});
