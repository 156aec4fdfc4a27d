import type { Call } from "./call.js";
import type { CallOptions, Client, OwnFetch } from "./client.js";
import type { Authorize } from "./credentials.js";
import type { AnswerCodec, Extend, ParamCodec, RequestPart } from "./codec.js";

/**
 * A parameter of the path or the query: its name, or a codec. A name alone stands for the default
 * style of its place, a value that is no array or object (in the query: arrays too, repeated), and a
 * name that travels as it is written.
 */
export type ParamDefinition = string | ParamCodec;

/**
 * One operation as data: all that a generated client knows of it. Codecs are values, so that a
 * bundler keeps those that the used operations name and drops the rest.
 */
export interface Definition {
  /** `datasets.list`: unique in the document. */
  readonly id: string;
  /** Upper case. */
  readonly method: string;
  /**
   * `/datasets/{id}`, which begins with a slash; or, for parameters with a codec, literal text (even
   * places) and parameters (odd places) in turn.
   */
  readonly path: string | readonly ParamDefinition[];
  readonly query?: readonly ParamDefinition[];
  /** What else makes the request: `headers("If-Match")`, `cookies("session")`, the body (`json`),
   * `ownServer(url)`, `deprecated(id)`. */
  readonly parts?: readonly RequestPart[];
  /** How success answers are read. Absent: JSON, and nothing for 204 and 205. */
  readonly answer?: AnswerCodec;
  /** Derived forms of the call: how a list goes on (`linkPages(...)`), how a download is read. */
  readonly extend?: Extend;
  /** The scopes that any of the security requirements names. */
  readonly scopes?: readonly string[];
  /**
   * After which errors the call is made again: `onFaults` where repeating it is harmless, which the
   * method (GET, HEAD, PUT, DELETE…) or the document says; `onStatus(409)`. Absent: it is not.
   */
  readonly retry?: (error: any) => boolean;
  /** Where it differs from the service's: `anonymous`, `schemes(...)`. */
  readonly authorize?: Authorize;
  /** `follow`, where the document says that the operation redirects. */
  readonly fetch?: OwnFetch;
}

/** What can be read from every operation, for query keys, tables of permissions and the like. */
export interface OperationData {
  readonly id: string;
  readonly method: string;
  readonly scopes?: readonly string[];
}

/** The scopes that an operation needs: `ScopesOf<typeof datasets.list>` is `"dataset:read"`. */
export type ScopesOf<Op extends OperationData> = Op extends {
  readonly scopes?: readonly (infer Scope)[];
}
  ? Scope
  : never;

/** An operation that needs an input: `retrieve(client, { id })`. */
export interface Operation<
  Input,
  Result,
  Scope extends string = never,
> extends OperationData {
  readonly scopes?: readonly Scope[];
  (client: Client, input: Input, options?: CallOptions): Result;
}

/** An operation without required members in its input, which may be left out. */
export interface OpenOperation<
  Input,
  Result,
  Scope extends string = never,
> extends OperationData {
  readonly scopes?: readonly Scope[];
  (client: Client, input?: Input, options?: CallOptions): Result;
}

/**
 * An operation with parameters that a client can carry (`Context`: their names). `Params` is the
 * input with those optional, `Input` with all that are required.
 */
export interface ContextOperation<
  Context extends string,
  Params,
  Input,
  Result,
  Scope extends string = never,
> extends OperationData {
  readonly scopes?: readonly Scope[];
  (client: Client<Context>, input: Params, options?: CallOptions): Result;
  (client: Client, input: Input, options?: CallOptions): Result;
}

/** As `ContextOperation`, where nothing else is required: with a context the input may be left out. */
export interface OpenContextOperation<
  Context extends string,
  Params,
  Input,
  Result,
  Scope extends string = never,
> extends OperationData {
  readonly scopes?: readonly Scope[];
  (client: Client<Context>, input?: Params, options?: CallOptions): Result;
  (client: Client, input: Input, options?: CallOptions): Result;
}

/**
 * Makes a callable of a definition; its type is said by the constant that it is assigned to, and not
 * inferred from there: a compiler would do so for each operation of every module that it reads. The
 * members of the definition can be read from the result. Pure: an unused one is dropped by bundlers
 * where the call is marked `@__PURE__`.
 */
export const operation = (definition: Definition): any =>
  Object.assign(
    (client: Client, input?: object, options?: CallOptions): Call<unknown> =>
      client.call(definition, input, options),
    definition,
  );
