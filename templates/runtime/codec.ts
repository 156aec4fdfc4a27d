import type { CallOptions } from "./client.js";
import type { Settings } from "./settings.js";
import type { FailedRequest } from "./errors.js";

/** A request on its way out. Hooks may change it; credentials are added after them. */
export interface OutgoingRequest {
  method: string;
  /** Absolute, query included. */
  url: string;
  readonly headers: Headers;
  body?: RequestBody;
  /**
   * `manual`: a redirect is an error, unless the operation or the caller names `follow`, which
   * keeps the credentials back. A hook may set `follow` to leave it to the platform.
   */
  redirect: "manual" | "follow" | "error";
  /** Set where the body is a stream. */
  duplex?: "half";
  /** Set where the body can be sent once only: called when that has failed. */
  stop?: () => true;
  /** Told of the answer before anybody else: how a credential in the URL hides what shows it. */
  answer?: (response: Response) => void;
}

/** What `fetch` sends without looking inside. */
export type RequestBody =
  | string
  | Blob
  | ArrayBuffer
  | ArrayBufferView
  | FormData
  | URLSearchParams
  | ReadableStream;

/** Reads a member of the input: `body`, or a parameter, which the client's context may give. */
export type ReadInput = (name: string) => unknown;

/** Writes a part of the request: the body, the header parameters, the cookies. */
export type RequestPart = (
  request: OutgoingRequest,
  read: ReadInput,
  settings: Settings,
) => void;

/** A parameter of the path or the query that is more than its name. */
export interface ParamCodec {
  /** What a caller writes. */
  readonly name: string;
  /**
   * The text that travels, encoded: a part of a path segment, or for the query the whole
   * `name=value`, where empty text sends nothing.
   */
  readonly write: (value: unknown) => string;
}

/** What an answer codec may know of its call. */
export interface Reading {
  /** For errors. */
  readonly request: FailedRequest;
  /** Blanks the credentials of the call in a text that an error will carry. */
  readonly blank: (text: string) => string;
  /** The options of the call, and what `extend` made of them. */
  readonly options: CallOptions & { readonly form?: string };
}

/** One kind of success answers. */
export interface AnswerCodec {
  /** The `accept` header. */
  readonly accept: string;
  /** Reads the body. What it throws becomes a `ConnectionError`, unless it is a `DecodeError`. */
  readonly read: (response: Response, reading: Reading) => unknown;
}

/**
 * Adds derived forms to a call, such as iteration. `options` are the call's own, to be changed for
 * its `answer`; `again` issues the call once more, with a part that
 * changes its request. What is returned, nobody asks for but others who know the extension.
 */
export type Extend = (
  call: Promise<unknown>,
  options: CallOptions & { form?: string },
  input: object | undefined,
  again: (part: RequestPart) => Promise<unknown>,
) => unknown;
