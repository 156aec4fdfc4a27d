import type { Fake } from "./data/source.js";

/** What a parameter's text stands for. An array: several of a kind; an object: members by name. */
export type Shape =
  | "text"
  | "number"
  | "boolean"
  | "json"
  | readonly [Shape]
  | { readonly [member: string]: Shape };

/** A parameter, as the document says that it travels. */
export interface Param {
  readonly name: string;
  readonly shape: Shape;
  /** Its name on the way. Default: the name. */
  readonly wire?: string;
  /** Default: that of the place. */
  readonly style?: string;
  readonly explode?: boolean;
}

/** A parameter, or the name of one that is plain text. */
export type ParamDefinition = string | Param;

/** One answer of an operation. */
export interface AnswerDefinition {
  /** The media type of its body. Absent: it has none. */
  readonly type?: string;
  readonly body?: Fake;
  /** Bodies that the document shows. */
  readonly examples?: readonly unknown[];
  /** How items follow each other, where the body is a list of them. */
  readonly sequence?: "lines" | "events" | "texts" | "wholeEvents";
  /** Names of the whole events whose data are plain text. Absent: all are. */
  readonly texts?: readonly string[];
  readonly headers?: Readonly<Record<string, Fake>>;
}

/** How a list goes on: the document's words for it. */
export interface PagesDefinition {
  readonly kind: "offset" | "page" | "cursor";
  /** Query parameters: of the place, of how many items a page has. */
  readonly param: string;
  readonly size?: string;
  /** How many items a page has where the caller does not say. Default: 20. */
  readonly usual?: number;
  /** Places in the page: names with dots between. */
  readonly items: string;
  readonly total?: string;
  readonly next?: string;
  readonly from?: string;
  readonly more?: string;
  /** What stands for the next page where there is none. Absent: nothing does. */
  readonly end?: null;
  /** Makes an item. */
  readonly item: Fake;
}

/** An operation as data: all that a mock knows of it. */
export interface Definition {
  readonly id: string;
  readonly method: string;
  /** Literal text (even places) and parameters (odd places) in turn. */
  readonly path: readonly ParamDefinition[];
  readonly query?: readonly ParamDefinition[];
  readonly headers?: readonly ParamDefinition[];
  readonly cookies?: readonly ParamDefinition[];
  /** By status: `200`, `4XX`, `default`. */
  readonly answers: Readonly<Record<string, AnswerDefinition>>;
  readonly pages?: PagesDefinition;
  /** Where it answers, if not where the service does. */
  readonly servers?: readonly string[];
}

/** What the document says of the service as a whole. */
export interface Service {
  /** Addresses without a slash at the end; `{variables}` stand for any text. None: any address. */
  readonly servers: readonly string[];
  /** How to find the credentials in a request, by scheme. */
  readonly credentials: Readonly<
    Record<string, (request: Request) => string | undefined>
  >;
}

/** A parameter that is more than plain text. */
export const param = (
  name: string,
  shape: Shape,
  more?: Omit<Param, "name" | "shape">,
): Param => ({ name, shape, ...more });
