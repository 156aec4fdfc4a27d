import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { Node } from "../../model/schema/node.js";
import type { Resolver } from "../../model/schema/resolver.js";
import type { Json, JsonObject } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import { chooseErrors } from "./choose-errors.js";
import { sentenceOf } from "./sentence-of.js";
import { viewOf, type Direction } from "./view.js";

/** Why a value is not what its schema says. */
export interface Fault {
  /** Keys that lead to the value at fault. */
  readonly keys: readonly string[];
  /** What is wrong with it: "must be a string". */
  readonly reason: string;
  /** The pointer, in the document, of what it breaks. */
  readonly pointer: string;
}

/** Checks values against the schemas of a document. */
export interface ValueChecks {
  /** What is wrong with a value; empty where it is fine. */
  check(schema: Node, direction: Direction, value: unknown): readonly Fault[];
}

/**
 * Starts without any schema: those that a value is checked against are compiled when they are first needed, with
 * all that they refer to. `onUnusable` is told of schemas that cannot be compiled; they allow everything.
 */
export function openValueChecks(
  resolver: Resolver,
  onUnusable: (pointer: string, reason: string) => void,
): ValueChecks {
  const sides = { read: side("read"), write: side("write") };

  function side(direction: Direction) {
    const ajv = new Ajv2020({
      strict: false,
      allErrors: true,
      verbose: true,
      validateSchema: false,
      ownProperties: true,
      multipleOfPrecision: 6,
      logger: false,
    });
    formats.default(ajv);
    const origins = new Map<object, string>();
    const known = new Set<string>();
    const compiled = new Map<string, ValidateFunction | undefined>();

    /** Adds a schema and all that it refers to. */
    function add(first: Node): void {
      const waiting = [first];
      for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        const id = idOf(node.pointer);
        if (known.has(id)) continue;
        known.add(id);
        const view = viewOf(node, {
          resolver,
          direction,
          idOf: (target) => {
            waiting.push(target);
            return idOf(target.pointer);
          },
          onCopy: (copy, pointer) => origins.set(copy, pointer),
        });
        ajv.addSchema(isObject(view) ? (view as JsonObject) : { allOf: [view as Json] }, id);
      }
    }

    return (node: Node): { validate?: ValidateFunction; origins: typeof origins } => {
      const id = idOf(node.pointer);
      if (!compiled.has(id)) {
        try {
          add(node);
          compiled.set(id, ajv.getSchema(id));
        } catch (error) {
          compiled.set(id, undefined);
          onUnusable(node.pointer, error instanceof Error ? error.message : String(error));
        }
      }
      const validate = compiled.get(id);
      return { origins, ...(validate && { validate }) };
    };
  }

  return {
    check(schema, direction, value) {
      const { validate, origins } = sides[direction](schema);
      if (validate === undefined || validate(value)) return [];
      const errors = chooseErrors(validate.errors ?? []);
      return errors.map((error) => faultOf(error, schema.pointer, origins));
    },
  };
}

/** Absolute, so that no base is needed to make sense of it. */
function idOf(pointer: string): string {
  return `schema://document/${encodeURIComponent(pointer)}`;
}

function faultOf(error: ErrorObject, root: string, origins: ReadonlyMap<object, string>): Fault {
  const parent: unknown = error.parentSchema;
  const known = typeof parent === "object" && parent !== null ? origins.get(parent) : undefined;
  const pointer = known === undefined ? root : `${known}${keywordPath(error)}`;
  const keys = error.instancePath
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  return { keys, reason: sentenceOf(error), pointer };
}

/** A keyword has a place of its own, unless the validator made it up. */
function keywordPath({ keyword }: ErrorObject): string {
  return keyword === "false schema" || keyword === "not" ? "" : `/${keyword}`;
}
