import type { Api, Operation, Param, Server } from "../model/api.js";
import { operationsOf } from "../model/operations-of.js";

/** An operation with what the path of a request says of its parameters. */
export interface Match {
  readonly op: Operation;
  /** By wire name, as they were sent. */
  readonly captured: ReadonlyMap<string, string>;
}

/** What a request is for; `methods`: what its path would take. */
export type Routing = Match | { readonly methods: readonly string[] };

/** Finds the operation of a request, by its method and its path with the query. */
export type Route = (method: string, url: string) => Routing;

/**
 * Routes by the paths of all operations. Paths may stand below the path of any server that the document names,
 * or right at the root. Of several that fit, the one wins whose text is fixed furthest to the left. A query that a
 * document writes into its path (`/messages?beta=true`) has to be there as it stands.
 */
export function createRoutes(api: Api): Route {
  const routes = operationsOf(api)
    .map((op) => ({ op, key: sortKey(op), ...compile(op, basesOf(api, op)) }))
    .sort((a, b) => b.query.length - a.query.length || (a.key < b.key ? -1 : 1));
  return (method, url) => {
    const [path = "", query = ""] = url.split(/\?(.*)/s, 2);
    const sent = new Set(query.split("&"));
    const methods = new Set<string>();
    let head: Match | undefined;
    for (const { op, pattern, params, query: wanted } of routes) {
      const found = wanted.every((piece) => sent.has(piece)) && pattern.exec(path);
      if (!found) continue;
      const captured = new Map(params.map(({ wire }, index) => [wire, found[index + 1]!]));
      if (op.method === method) return { op, captured };
      if (method === "HEAD" && op.method === "GET") head ??= { op, captured };
      methods.add(op.method);
    }
    return head ?? { methods: [...methods] };
  };
}

/** The path of the server that clients use first, without a slash at its end. */
export function basePath(servers: readonly Server[]): string {
  const [first] = servers;
  return first ? pathOf(first) : "";
}

function basesOf(api: Api, op: Operation): readonly string[] {
  const paths = [...op.servers, ...api.servers].map(pathOf);
  return [...new Set([...paths, ""])].sort((a, b) => b.length - a.length);
}

function pathOf({ url, variables }: Server): string {
  const filled = url.replace(/\{([^{}]+)\}/g, (hole, name: string) => {
    return variables.find((variable) => variable.name === name)?.default ?? hole;
  });
  try {
    return new URL(filled, "http://127.0.0.1").pathname.replace(/\/+$/, "");
  } catch {
    return "";
  }
}

function compile(
  op: Operation,
  bases: readonly string[],
): {
  readonly pattern: RegExp;
  readonly params: readonly Param[];
  readonly query: readonly string[];
} {
  const params: Param[] = [];
  const [, query] = op.pathTemplate.split("?", 2);
  let isPath = true;
  const pieces = op.path.map((piece) => {
    if (!isPath) return "";
    if (typeof piece === "string") {
      const [text = ""] = piece.split("?", 1);
      isPath = text === piece;
      return literal(text);
    }
    params.push(piece);
    return "([^/]+?)";
  });
  const base = bases.map(literal).join("|");
  return {
    pattern: new RegExp(`^(?:${base})${pieces.join("")}$`),
    params,
    query: query?.split("&").filter((piece) => !piece.includes("{")) ?? [],
  };
}

/** Text as it travels, and as it stands. */
function literal(text: string): string {
  const encoded = encodeURI(text.replace(/\p{Surrogate}/gu, "\ufffd"));
  return encoded === text ? escape(text) : `(?:${escape(text)}|${escape(encoded)})`;
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/** Sorts fixed text before parameters, which stand as a character behind all others, and before the end. */
function sortKey({ path }: Operation): string {
  const pieces = path.map((piece) => (typeof piece === "string" ? piece : "\uffff"));
  return `${pieces.join("")}\ufffe`;
}
