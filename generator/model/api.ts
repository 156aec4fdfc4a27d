/**
 * The model: what a document says, once, in the document's own order.
 *
 * Everything is plain, deeply readonly data, so that a template can be written and tested without
 * the generator, and `quillgen model` can print it. Recursion goes through `ref` only.
 */

/** A position in a source document. Line and column are computed when a diagnostic asks. */
export interface Place {
  /** Path of the file as it is shown to people: relative to the working directory, with `/`. */
  readonly file: string;
  /** JSON Pointer (RFC 6901) into the file, `""` for its root. */
  readonly pointer: string;
}

/** A whole API, as one document describes it. */
export interface Api {
  /** `info.title`. */
  readonly name: string;
  /** `info.version`. */
  readonly version: string;
  readonly doc: Doc;
  readonly servers: readonly Server[];
  /** The security schemes, by the name that requirements use. */
  readonly auth: readonly Auth[];
  /** What a call needs unless its operation says otherwise. Alternatives: any one is enough. */
  readonly security: readonly Requirement[];
  readonly resources: readonly Resource[];
  /** Requests that the service sends: OpenAPI's webhooks. */
  readonly webhooks: readonly Operation[];
  /** The paths as the document lists them, webhooks last: those without operations, too. */
  readonly paths: readonly PathItem[];
  readonly models: readonly Model[];
  readonly components: Components;
  /** The default limits of the service (`x-rate-limits` at the root). */
  readonly rateLimits: readonly RateLimit[];
  /** Names of parameters that a client can carry for all its calls; from the configuration. */
  readonly context: readonly string[];
}

/** A place that the service answers at. */
export interface Server {
  /** `x-name`, or undefined. */
  readonly name?: string;
  /** As in the document, with its `{variables}`; may be relative. */
  readonly url: string;
  readonly variables: readonly ServerVariable[];
  readonly doc: Doc;
}

export interface ServerVariable {
  readonly name: string;
  readonly default: string;
  readonly values?: readonly string[];
  readonly doc: Doc;
}

/** One way of proving who calls. */
export type Auth = { readonly id: string; readonly doc: Doc } & (
  | { readonly kind: "bearer"; readonly format?: string }
  | { readonly kind: "basic" }
  | { readonly kind: "http"; readonly scheme: string }
  | { readonly kind: "apiKey"; readonly in: "header" | "query" | "cookie"; readonly name: string }
  | { readonly kind: "oauth2"; readonly scopes: readonly string[] }
  | { readonly kind: "openIdConnect"; readonly url: string }
  | { readonly kind: "mutualTls" }
);

/** Schemes that must all be satisfied together. Empty: the call may be anonymous. */
export interface Requirement {
  readonly schemes: readonly { readonly auth: string; readonly scopes: readonly string[] }[];
}

/** A group of operations; `environments.datasets` has the path `["environments", "datasets"]`. */
export interface Resource {
  /** camelCase, unique in the document: `environmentsDatasets`. */
  readonly name: string;
  /** camelCase segments, as a caller writes them after the client. Never empty. */
  readonly path: readonly string[];
  readonly doc: Doc;
  readonly operations: readonly Operation[];
}

/** What a path or a webhook says of all its operations, which have taken it over. */
export interface PathItem {
  /** As the document has it: the `pathTemplate` of its operations. */
  readonly path: string;
  readonly isWebhook: boolean;
  readonly params: readonly Param[];
  readonly doc: Doc;
}

/** What the document keeps under `components` to refer to, in its order. Schemas are `models`. */
export interface Components {
  readonly params: readonly Component<Param>[];
  readonly bodies: readonly Component<Body>[];
  readonly answers: readonly Component<Omit<Answer, "status" | "success">>[];
  readonly headers: readonly Component<Omit<Header, "name">>[];
}

export interface Component<Value> {
  /** The key in the document: what `component` of its users says. */
  readonly name: string;
  readonly value: Value;
}

/** One request and what can come back. */
export interface Operation {
  /** `datasets.list`: resource path and action; unique and stable. Cache keys and the lock use it. */
  readonly id: string;
  /** `datasetsList`: a camelCase identifier, unique in the document. */
  readonly name: string;
  /** `list`: the last part of the id; an identifier, unique in its resource, never a reserved word. */
  readonly action: string;
  /** The resource's path. */
  readonly resource: readonly string[];
  /** `operationId` as the document has it. */
  readonly operationId?: string;
  /** Whether repeating the call is harmless. Hooks and retries ask this, not the method. */
  readonly effect: "read" | "write";
  /** Upper case: `GET`. Custom methods of OpenAPI 3.2 keep their spelling. */
  readonly method: string;
  /** The path, split once: literal text and parameters in turn. */
  readonly path: readonly (string | Param)[];
  /** The path as the document has it, `{id}` and all. For people and matchers. */
  readonly pathTemplate: string;
  /** Every parameter, those of the path too, in the document's order, names unique. */
  readonly params: readonly Param[];
  readonly body?: Body;
  readonly answers: readonly Answer[];
  readonly pagination?: Pagination;
  /** Absent: the default of the API. Empty: none needed. */
  readonly security?: readonly Requirement[];
  /** Every scope that any of the effective requirements names. */
  readonly scopes: readonly string[];
  readonly rateLimits: readonly RateLimit[];
  /** Servers of its own, which win over those of the API. */
  readonly servers: readonly Server[];
  readonly deprecated: boolean;
  readonly tags: readonly string[];
  readonly doc: Doc;
  /** `x-…` members of the operation, as they stand. */
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly at: Place;
}

export interface Param {
  /** What a caller writes: the wire name, qualified by its location where two would clash. */
  readonly name: string;
  /** What travels. */
  readonly wire: string;
  readonly in: "path" | "query" | "header" | "cookie" | "querystring";
  readonly type: Type;
  readonly required: boolean;
  readonly style: Style;
  /** The component that it is, where the operation refers to one. */
  readonly component?: string;
  readonly doc: Doc;
  readonly at: Place;
}

/** How a value becomes text. `content`: serialised as that media type. */
export interface Style {
  readonly kind:
    | "simple"
    | "label"
    | "matrix"
    | "form"
    | "spaceDelimited"
    | "pipeDelimited"
    | "deepObject"
    | "cookie"
    | "content";
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly allowEmptyValue?: boolean;
  readonly mediaType?: string;
}

export interface Body {
  readonly required: boolean;
  /** In the document's order. */
  readonly contents: readonly Content[];
  /** The component that it is, where the operation refers to one. */
  readonly component?: string;
  readonly doc: Doc;
}

/** One media type of a body or an answer. */
export interface Content {
  /** Lower case, parameters kept: `application/json`. */
  readonly mediaType: string;
  /** As the document spells it, where that is something else. */
  readonly spelling?: string;
  /** How it is read and written. */
  readonly codec: Codec;
  readonly type: Type;
  /** What the schema says where callers see something else: the inside of XML or text, unknown bytes. */
  readonly schema?: Type;
  /** Of an answer: JSON beside it has the same schema, and is what clients ask for. */
  readonly twin?: true;
  /** For codecs that send or receive a sequence (`ndjson`, `eventStream`): the type of one item. */
  readonly item?: Type;
  /**
   * Of a stream of which callers receive the events, with `event`, `data`, `id` and `retry`, rather than what their data
   * hold: the names of those that hold plain texts, where not all do. Others hold JSON.
   */
  readonly events?: { readonly texts: readonly string[] | "all" };
  /** Per property of a form or multipart body. */
  readonly encoding: readonly Encoding[];
  readonly examples: readonly Example[];
}

export type Codec =
  "json" | "form" | "multipart" | "text" | "binary" | "xml" | "ndjson" | "eventStream" | "empty";

export interface Encoding {
  readonly property: string;
  readonly contentType?: string;
  readonly style?: Style;
  readonly headers: readonly Header[];
}

/** What can come back. */
export interface Answer {
  /** `200`, `2XX` or `default`. */
  readonly status: string;
  readonly success: boolean;
  /** Empty: no body. */
  readonly contents: readonly Content[];
  readonly headers: readonly Header[];
  /** The component that it is, where the operation refers to one. */
  readonly component?: string;
  readonly doc: Doc;
}

export interface Header {
  readonly name: string;
  readonly type: Type;
  readonly required: boolean;
  /** The component that it is, where the answer refers to one. */
  readonly component?: string;
  readonly doc: Doc;
}

export interface Example {
  readonly name?: string;
  readonly value: unknown;
  readonly doc: Doc;
}

/** How a list goes on. Left-hand names are query parameters (wire names); `items`, `from`, `more`, `next` and
 * `total` are dotted paths into the answer, where `-1` is the last item of an array. */
export type Pagination =
  | {
      readonly kind: "offset";
      readonly offset: string;
      readonly limit?: string;
      readonly items: string;
      readonly total?: string;
      readonly next?: string;
    }
  | {
      readonly kind: "page";
      readonly page: string;
      readonly items: string;
      readonly total?: string;
      readonly next?: string;
    }
  | {
      readonly kind: "cursor";
      readonly param: string;
      readonly from: string;
      readonly more?: string;
      readonly items: string;
    };

export interface RateLimit {
  readonly requests: number;
  readonly per: "second" | "minute" | "hour" | "day";
}

/** A named schema. */
export interface Model {
  /** PascalCase, unique among all type names of the document. */
  readonly name: string;
  /** The name of the shape that is written, only where it differs from the one that is read. */
  readonly writeName?: string;
  /** The name in the document. */
  readonly source: string;
  /** Where it stands in the document, after `#`. */
  readonly pointer: string;
  /** No operation sends or receives it, at most webhooks do. Only said in documents with webhooks. */
  readonly webhooksOnly?: true;
  readonly type: Type;
  readonly doc: Doc;
  readonly at: Place;
}

/** The shape of a value. Null is a member of a union; optional belongs to the property. */
export type Type =
  | StringType
  | NumberType
  | { readonly kind: "boolean" | "null" | "unknown" | "never" }
  | BinaryType
  /** No value at all: what an answer without a body resolves to. */
  | { readonly kind: "undefined" }
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | ArrayType
  | {
      readonly kind: "tuple";
      readonly items: readonly Type[];
      readonly rest?: Type;
      readonly required: number;
    }
  | {
      readonly kind: "record";
      readonly values: Type;
      readonly keys?: Type;
      /** `type: object` and no word about its members. */
      readonly unsaid?: true;
    }
  | ObjectType
  | UnionType
  | { readonly kind: "intersection"; readonly members: readonly Type[] }
  | { readonly kind: "ref"; readonly model: Model };

/** Bytes. */
export interface BinaryType {
  readonly kind: "binary";
  /**
   * Where they are a part of a form, and so may have a name: the media types that the document lets
   * the part have (`image/png`, `image/*`), none for any.
   */
  readonly file?: readonly string[];
}

export interface StringType {
  readonly kind: "string";
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
}

export interface NumberType {
  readonly kind: "number";
  readonly integer: boolean;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
}

export interface ArrayType {
  readonly kind: "array";
  readonly items: Type;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly unique?: boolean;
}

export interface ObjectType {
  readonly kind: "object";
  readonly properties: readonly Property[];
  /** The type of members that are not listed. Absent: nothing is said of them. */
  readonly rest?: Type;
  /** Members that are not listed are refused (`additionalProperties: false`). */
  readonly closed?: boolean;
}

export interface UnionType {
  readonly kind: "union";
  readonly members: readonly Type[];
  /** The property that tells the members apart, and the value that names each. */
  readonly tag?: {
    readonly property: string;
    readonly cases: readonly { readonly value: string; readonly type: Type }[];
  };
  /** Values beyond the listed ones occur: a known one completes in the editor, another type-checks. */
  readonly open?: boolean;
}

export interface Property {
  readonly name: string;
  readonly type: Type;
  readonly required: boolean;
  /** `read`: only in answers (readOnly); `write`: only in requests (writeOnly). */
  readonly direction: "both" | "read" | "write";
  readonly doc: Doc;
}

/** What is said to people. Text is CommonMark as the document has it: never trust it. */
export interface Doc {
  readonly text?: string;
  readonly summary?: string;
  /** Present where deprecated; the reason where one is given, else empty. */
  readonly deprecated?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly externalDocs?: string;
}
