import type { ApiError, CallError } from "./errors.js";

/** Statuses of success. */
export type SuccessStatus =
  200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;

/** Statuses that are errors of the caller. */
export type ClientErrorStatus =
  | (400 | 401 | 402 | 403 | 404 | 405 | 406 | 407 | 408 | 409)
  | (410 | 411 | 412 | 413 | 414 | 415 | 416 | 417 | 418 | 421)
  | (422 | 423 | 424 | 425 | 426 | 428 | 429 | 431 | 451);

/** Statuses that are errors of the service. */
export type ServerErrorStatus =
  | 500
  | 501
  | 502
  | 503
  | 504
  | 505
  | 506
  | 507
  | 508
  | 510
  | 511
  | 520
  | 521
  | 522
  | 523
  | 524;

/** Statuses that a call fails with; redirects that cannot be followed are among them. */
export type ErrorStatus =
  | 300
  | 301
  | 302
  | 303
  | 304
  | 305
  | 307
  | 308
  | ClientErrorStatus
  | ServerErrorStatus;

/** A success, in the no-throw form. */
export interface Success<Output> {
  readonly ok: true;
  readonly status: SuccessStatus;
  readonly data: Output;
  readonly response: Response;
}

/** A documented error answer, in the no-throw form. */
export interface Failed<Status extends number, Body> {
  readonly ok: false;
  readonly status: Status;
  /** Undefined where the answer was not what is documented, such as a proxy's HTML. */
  readonly body: Body | undefined;
  readonly error: ApiError<Body>;
}

/** A failure without a documented answer: another status, or (status undefined) no answer at all. */
export interface Unexpected<Documented extends number> {
  readonly ok: false;
  readonly status: Exclude<ErrorStatus, Documented> | undefined;
  readonly body: unknown;
  readonly error: CallError;
}

/** What the failures of an operation look like: a union of `Failed<400, Problem>` and the like. */
export interface AnyFailure {
  readonly ok: false;
  readonly status: number;
}

/** The no-throw form: `ok` tells success from failure, `status` the failures from each other. */
export type Result<Output, Failure extends AnyFailure> =
  Success<Output> | Failure | Unexpected<Failure["status"]>;

/** Output with what came around it. */
export interface Answered<Output> {
  readonly data: Output;
  /** Status and headers; its body has been read unless `data` is a stream. */
  readonly response: Response;
}

/**
 * A call on its way: a promise of the parsed body. It starts at once, whatever is done with it.
 * Rejects with a `CallError`. Taking a derived form (`result()`, iteration) hands the failure to
 * that form: the promise itself then counts as handled.
 */
export interface Call<
  Output,
  Failure extends AnyFailure = never,
> extends Promise<Output> {
  /** The output with status and headers. */
  withResponse(): Promise<Answered<Output>>;
  /** Never rejects: success or failure as a value. */
  result(): Promise<Result<Output, Failure>>;
}

/** A call of a list: awaits to the first page, iterates over all items of all pages. */
export interface PagedCall<Output, Item, Failure extends AnyFailure = never>
  extends Call<Output, Failure>, AsyncIterable<Item> {
  /** All items, or the first `limit`; pages are fetched as they are reached. */
  items(limit?: number): AsyncIterableIterator<Item>;
  /** All pages, or the first `limit`. */
  pages(limit?: number): AsyncIterableIterator<Output>;
}

/** A call whose answer is a sequence of items: events, or lines of JSON. Can be iterated once. */
export interface StreamCall<Item, Failure extends AnyFailure = never>
  extends Call<AsyncIterable<Item>, Failure>, AsyncIterable<Item> {}

/**
 * A call whose answer is bytes, a `Blob` when awaited. The other forms must be chosen at once
 * (`await files.content(client, { id }).stream()`): they are read without holding the body.
 */
export interface Download<Failure extends AnyFailure = never> extends Call<
  Blob,
  Failure
> {
  /** The bytes as they come. Time limits then end with the headers, the caller's signal does not. */
  stream(): Call<ReadableStream<Uint8Array>, Failure>;
  arrayBuffer(): Call<ArrayBuffer, Failure>;
  /** Decoded as UTF-8. */
  text(): Call<string, Failure>;
}
