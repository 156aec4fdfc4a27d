import type { JsonObject } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import type { Operation, Pagination, Type } from "../api.js";
import { own, text } from "../schema/node.js";
import type { OperationContext } from "./context.js";

const extension = "x-pagination";

const required = {
  offset: ["offset", "items"],
  page: ["page", "items"],
  cursor: ["param", "from", "items"],
} as const;
const optional = {
  offset: ["limit", "total", "next"],
  page: ["total", "next"],
  cursor: ["more"],
} as const;
const inQuery = new Set(["offset", "limit", "page", "param"]);

/**
 * How a list goes on, as `x-pagination` declares it. Never guessed. Undefined, with a warning, where
 * it names a query parameter that is not there or a path that the answer does not have. Models have to
 * be finished.
 */
export function paginationOf(
  op: JsonObject,
  pointer: string,
  { params, answers }: Pick<Operation, "params" | "answers">,
  context: Pick<OperationContext, "report">,
): Pagination | undefined {
  const source = own(op, extension);
  if (source === undefined) return undefined;
  const refuse = (reason: string): undefined => {
    context.report("extension-invalid", `${pointer}/${extension}`, { extension, reason });
    return undefined;
  };
  if (!isObject(source)) return refuse("it has to be an object");
  const kind = text(source, "kind");
  if (kind !== "offset" && kind !== "page" && kind !== "cursor") {
    return refuse("kind has to be offset, page or cursor");
  }
  const pagination: Record<string, string> = { kind };
  const type = answers
    .filter((answer) => answer.success)
    .flatMap((answer) => answer.contents)
    .find((content) => content.codec === "json")?.type;
  if (!type) return refuse("no answer with JSON means success");
  const keys: readonly string[] = [...required[kind], ...optional[kind]];
  const needed: readonly string[] = required[kind];
  for (const key of keys) {
    const value = text(source, key);
    if (value === undefined) {
      if (needed.includes(key)) return refuse(`${key} is missing`);
      continue;
    }
    if (inQuery.has(key)) {
      if (!params.some((param) => param.in === "query" && param.wire === value)) {
        return refuse(`${key} names ${value}, which is no query parameter`);
      }
    } else {
      const found = typeAt(type, value);
      if (!found) return refuse(`${key} names ${value}, which the answer does not have`);
      if (key === "items" && !isArray(found)) return refuse(`${value} is no array`);
    }
    pagination[key] = value;
  }
  // Every key that the kind needs has been found above.
  return pagination as unknown as Pagination;
}

/** The type at a dotted path into a value, null aside; `-1` is the last item. Empty: the value itself. */
export function typeAt(type: Type, path: string): Type | undefined {
  return path === "" ? type : step(type, path.split("."), 0);
}

function step(type: Type, keys: readonly string[], depth: number): Type | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return type;
  // Circular aliases have no member anywhere; a way through models ends with its keys.
  if (depth > 50) return undefined;
  switch (type.kind) {
    case "ref":
      return step(type.model.type, keys, depth + 1);
    case "union":
    case "intersection":
      for (const each of type.members) {
        const found = step(each, keys, depth + 1);
        if (found) return found;
      }
      return undefined;
    case "object": {
      const property = type.properties.find((each) => each.name === key);
      const next = property?.type ?? type.rest;
      return next && step(next, rest, depth + 1);
    }
    case "record":
      return step(type.values, rest, depth + 1);
    case "array":
      return /^-?\d+$/.test(key) ? step(type.items, rest, depth + 1) : undefined;
    case "unknown":
      return type;
    default:
      return undefined;
  }
}

function isArray(type: Type, depth = 0): boolean {
  if (depth > 50) return false;
  if (type.kind === "ref") return isArray(type.model.type, depth + 1);
  if (type.kind === "union" || type.kind === "intersection") {
    return type.members.some((each) => isArray(each, depth + 1));
  }
  return type.kind === "array" || type.kind === "tuple";
}
