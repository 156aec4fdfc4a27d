import type { Api, Operation, Property, Resource, Type } from "quillgen/template";
import { bodyContents, contextOf, inputIsRequired, outputType } from "../types/index.js";
import { isQuery } from "./data.js";

/** Operations of a document that show well what can be done. */
export interface Examples {
  readonly resource: Resource;
  /** A query, of one that needs no input if there is any. */
  readonly query: Operation;
  /** The same with pages. */
  readonly paged?: Operation;
  readonly edit?: Edit;
  /** Whether a client that carries the context needs no further input. */
  isOpen(op: Operation): boolean;
}

/** A thing that is read and changed by two operations with the same parameters. */
export interface Edit {
  readonly resource: Resource;
  readonly retrieve: Operation;
  readonly update: Operation;
  /** A text that both know. */
  readonly property: string;
  /** What tells which thing, less what the client carries. */
  readonly params: readonly string[];
}

/** Finds examples; undefined where nothing is read. */
export function examplesOf(api: Api): Examples | undefined {
  const isOpen = (op: Operation) => !inputIsRequired(op, contextOf(op, api));
  const current = api.resources.flatMap((resource) =>
    resource.operations
      .filter((op) => isQuery(op) && !op.deprecated)
      .map((op) => ({ resource, op })),
  );
  const open = current.filter(({ op }) => isOpen(op));
  const paged = open.find(({ op }) => op.pagination !== undefined);
  const found = paged ?? open[0] ?? current[0];
  if (found === undefined) return undefined;
  const { resource, op: query } = found;
  const others = api.resources.filter((other) => other !== resource);
  const edit = firstOf([resource, ...others], (candidate) => editOf(candidate, api));
  return {
    resource,
    query,
    isOpen,
    ...(paged && { paged: paged.op }),
    ...(edit && { edit }),
  };
}

function editOf(resource: Resource, api: Api): Edit | undefined {
  return firstOf(resource.operations, (update) => {
    const [content, ...more] = bodyContents(update);
    if (isQuery(update) || !update.body?.required || content?.codec !== "json" || more.length > 0) {
      return undefined;
    }
    const params = paramsOf(update, api);
    if (params.length === 0 || !params.every(isName)) return undefined;
    return firstOf(resource.operations, (retrieve) => {
      if (!isQuery(retrieve) || retrieve.body || `${paramsOf(retrieve, api)}` !== `${params}`) {
        return undefined;
      }
      const output = outputType(retrieve);
      const read = textsOf(output, "read");
      const property = textsOf(content.type, "write").find((name) => read.includes(name));
      return property === undefined ? undefined : { resource, retrieve, update, property, params };
    });
  });
}

/** The required parameters that a client with the context does not carry. */
function paramsOf(op: Operation, api: Api): readonly string[] {
  const carried = contextOf(op, api);
  return op.params
    .filter(({ name, required }) => required && !carried.includes(name))
    .map(({ name }) => name)
    .sort();
}

/** The properties of an object that are texts. */
function textsOf(type: Type | undefined, view: Property["direction"]): readonly string[] {
  if (type?.kind === "ref") return textsOf(type.model.type, view);
  if (type?.kind !== "object") return [];
  return type.properties
    .filter(
      ({ type: { kind }, direction }) =>
        kind === "string" && (direction === "both" || direction === view),
    )
    .map(({ name }) => name)
    .filter(isName);
}

const isName = (name: string) => /^[a-z]\w*$/i.test(name);

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
