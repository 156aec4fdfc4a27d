import { randomOf } from "../../generator/mock/data/random.js";
import {
  follow,
  jsonOf,
  operationsOf,
  type DocumentedOperation,
  type Node,
} from "../spec/documents.js";

/** A request, ready for `fetch`. */
export interface PlainRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request with one thing wrong, and how it has to be refused. */
export interface BadRequest {
  readonly title: string;
  readonly request: PlainRequest;
  readonly status: number;
  readonly code: string;
  /** What the message has to say, the place in the request first. */
  readonly message: RegExp;
  /** What the pointer into the description ends in; absent where nothing is described. */
  readonly pointer?: RegExp;
}

type Mutation = Omit<BadRequest, "request" | "title"> & {
  readonly kind: string;
  readonly request: Partial<PlainRequest>;
};

/** Everything that can be made wrong with a good request, from what the document says of it. */
function* mutationsOf(
  document: Node,
  { op, params }: DocumentedOperation,
  good: PlainRequest,
): Generator<Mutation> {
  const { headers } = good;
  const { authorization: _, ...anonymous } = headers;
  yield {
    kind: "no credential",
    request: { headers: anonymous },
    status: 401,
    code: "request-unauthorized",
    message: /PersonalAPIKeyAuth/,
  };
  yield {
    kind: "an unknown credential",
    request: { headers: { ...headers, authorization: "Bearer phx_stolen" } },
    status: 401,
    code: "request-unauthorized",
    message: /PersonalAPIKeyAuth/,
  };
  const [scope] = op.security.flatMap((each: Node) => each.PersonalAPIKeyAuth ?? []);
  if (scope) {
    yield {
      kind: "a scope that is missing",
      request: { headers: { ...headers, authorization: "Bearer phx_narrow" } },
      status: 403,
      code: "request-forbidden",
      message: new RegExp(`${scope} is missing`),
    };
  }
  yield {
    kind: "an unknown path",
    request: { url: good.url.replace("/api/", "/api/v9/") },
    status: 404,
    code: "request-path-unknown",
    message: /no operation at \/api\/v9/,
  };
  yield {
    kind: "an unknown method",
    request: { method: "PUT", body: undefined as never },
    status: 405,
    code: "request-method-unknown",
    message: /does not take PUT/,
  };
  const success = Object.keys(op.responses).find((status) => status < "3");
  if (success && jsonOf(document, op.responses[success])) {
    yield {
      kind: "nothing acceptable",
      request: { headers: { ...headers, accept: "image/avif" } },
      status: 406,
      code: "request-not-acceptable",
      message: /accepts: image\/avif/,
    };
  }
  yield* badParams(document, params, good);
  if (op.requestBody) yield* badBodies(document, op.requestBody, good);
  else if (good.method !== "GET") {
    yield {
      kind: "a body where none is taken",
      request: { body: "{}", headers: { ...headers, "content-type": "application/json" } },
      status: 400,
      code: "request-body-unexpected",
      message: /takes no body/,
    };
  }
}

function* badParams(
  document: Node,
  params: readonly Node[],
  good: PlainRequest,
): Generator<Mutation> {
  const invalid = { status: 400, code: "request-param-invalid" };
  for (const param of params) {
    const schema = follow(document, param.schema);
    const { name } = param;
    const wrong = wrongText(schema);
    if (param.in === "path" && wrong) {
      const segments = good.url.split("/");
      // The last value of the path is that of the object.
      const at = segments.findLastIndex((each) => /^(7|[0-9a-f-]{36})$/.test(each));
      const url = segments.with(at, wrong.text).join("/");
      const message = new RegExp(`^path\\.${name} ${wrong.reason}`);
      yield {
        ...invalid,
        kind: `a bad ${name}`,
        request: { url },
        message,
        pointer: wrong.pointer,
      };
    }
    if (param.in !== "query") continue;
    if (param.required) {
      const url = good.url.replace(new RegExp(`([?&])${name}=[^&]*`), "$1");
      const message = new RegExp(`${name} \\(query\\) is required`);
      const code = "request-param-missing";
      yield { status: 400, code, kind: `no ${name}`, request: { url }, message };
    }
    if (!wrong) continue;
    const url = `${good.url}${good.url.includes("?") ? "&" : "?"}${name}=${wrong.text}`;
    const message = new RegExp(`^query\\.${name}(\\.0)? ${wrong.reason}`);
    yield { ...invalid, kind: `a bad ${name}`, request: { url }, message, pointer: wrong.pointer };
  }
}

interface Wrong {
  readonly text: string;
  readonly reason: string;
  readonly pointer: RegExp;
}

/** A text that a parameter cannot have. */
function wrongText(schema: Node): Wrong | undefined {
  if (schema.type === "array") return schema.items?.type ? wrongText(schema.items) : undefined;
  if (schema.enum) return { text: "unheard-of", reason: "must be one of", pointer: /\/enum$/ };
  switch (schema.type) {
    case "integer":
      return { text: "1.5", reason: "must be an integer", pointer: /\/type$/ };
    case "boolean":
      return { text: "maybe", reason: "must be a boolean", pointer: /\/type$/ };
    case "string":
      return schema.format === "uuid" || schema.format === "date-time"
        ? { text: "never", reason: "must have the format", pointer: /\/format$/ }
        : undefined;
    default:
      return undefined;
  }
}

function* badBodies(document: Node, requestBody: Node, good: PlainRequest): Generator<Mutation> {
  const { headers } = good;
  const body = follow(document, requestBody);
  if (body.required) {
    const code = "request-body-missing";
    const { "content-type": _, ...rest } = headers;
    const request = { headers: rest, body: undefined as never };
    yield { kind: "no body", request, status: 400, code, message: /needs a body/ };
  }
  if (good.body === undefined) return;
  yield {
    kind: "broken JSON",
    request: { body: good.body.slice(0, -1) },
    status: 400,
    code: "request-body-unreadable",
    message: /cannot be read/,
  };
  yield {
    kind: "a content type of its own",
    request: { headers: { ...headers, "content-type": "text/csv" } },
    status: 415,
    code: "request-media-type-unknown",
    message: /text\/csv is not application\/json/,
  };
  const invalid = { status: 400, code: "request-body-invalid" };
  const schema = follow(document, jsonOf(document, requestBody)?.schema);
  const value = JSON.parse(good.body);
  const properties: Readonly<Record<string, Node>> = schema.properties ?? {};
  const withMember = (name: string, member: unknown) => ({
    body: JSON.stringify({ ...value, [name]: member }),
  });
  for (const [name, property] of Object.entries(properties)) {
    const inner = follow(document, property);
    if (property.readOnly || inner.readOnly) {
      const message = new RegExp(`^body\\.${name} must not be given`);
      const request = withMember(name, "x");
      yield {
        ...invalid,
        kind: `a read-only ${name}`,
        request,
        message,
        pointer: new RegExp(name),
      };
      continue;
    }
    if (schema.required?.includes(name)) {
      const { [name]: _, ...rest } = value;
      const request = { body: JSON.stringify(rest) };
      const message = new RegExp(`^body must have ${name}\\.`);
      yield { ...invalid, kind: `no ${name}`, request, message, pointer: /\/required$/ };
    }
    const types = [inner.type].flat();
    const plain = types.find((type) => ["string", "integer", "boolean", "array"].includes(type));
    if (plain && !inner.enum) {
      const request = withMember(name, { is: "wrong" });
      const message = new RegExp(`^body\\.${name} must be an? ${plain}`);
      yield { ...invalid, kind: `${name} of another type`, request, message, pointer: /\/type$/ };
    }
    if (inner.enum) {
      const request = withMember(name, "unheard-of");
      const message = new RegExp(`^body\\.${name} must be one of`);
      yield { ...invalid, kind: `an unknown ${name}`, request, message, pointer: /\/enum$/ };
    }
    if (inner.maxLength !== undefined) {
      const request = withMember(name, "x".repeat(inner.maxLength + 1));
      const message = new RegExp(`^body\\.${name} must not have more than ${inner.maxLength}`);
      yield { ...invalid, kind: `${name} too long`, request, message, pointer: /\/maxLength$/ };
    }
  }
}

/** Some of all bad requests, the same for the same seed. */
export function badRequests(
  document: Node,
  good: (id: string) => PlainRequest,
  count: number,
  seed: string,
): readonly BadRequest[] {
  const all = operationsOf(document).flatMap((operation) => {
    const request = good(operation.op.operationId);
    return [...mutationsOf(document, operation, request)].map(({ kind, ...wrong }) => ({
      ...wrong,
      title: `${operation.op.operationId}: ${kind}`,
      request: { ...request, ...wrong.request },
    }));
  });
  // Each kind has its turn before any has a second one.
  const kinds = groupBy(all, ({ code }) => code);
  const random = randomOf(seed);
  const chosen: BadRequest[] = [];
  while (chosen.length < count && kinds.size > 0) {
    for (const [code, left] of kinds) {
      if (chosen.length < count) {
        chosen.push(...left.splice(random.between(0, left.length - 1), 1));
      }
      if (left.length === 0) kinds.delete(code);
    }
  }
  return chosen;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string) {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  }
  return groups;
}
