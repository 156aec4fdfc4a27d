import type { HttpHandler } from "msw";

/** What `handlers` can be told. */
export interface HandlerOptions {
  /**
   * Which data: the same number gives the same. Default: what the document shows as examples, and
   * made data where it shows none.
   */
  readonly seed?: number;
  /** How many items a list with pages has. Default: 25. */
  readonly items?: number;
  /** The address of the service. Default: each that the document lists. */
  readonly server?: string;
}

/** Makes the handlers of all operations. */
export type MakeHandlers = (options?: HandlerOptions) => HttpHandler[];

/** How a handler is used. */
export interface UseOptions {
  /** For one request only. */
  readonly once?: boolean;
  /** The address of the service. Default: each that the document lists. */
  readonly server?: string;
}

/** What goes with the body of an answer. */
export interface ReplyOptions {
  /** Added to those of the document, or in place of them. */
  readonly headers?: Readonly<Record<string, string>>;
}

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

type ToNumber<Text> = Text extends `${infer Value extends number}`
  ? Value
  : never;

/** The statuses that an operation is documented to answer with. */
export type StatusOf<Answers> = {
  [Key in keyof Answers]: Key extends `${infer First extends Digit}XX`
    ? ToNumber<`${First}${Digit}${Digit}`>
    : Key extends "default"
      ? number
      : ToNumber<Key>;
}[keyof Answers];

/** What is documented of a status: it alone, its hundred, or all others. */
type KeyOf<Answers, Status extends number> = `${Status}` extends keyof Answers
  ? `${Status}`
  : `${Status}` extends `${infer First extends Digit}${Digit}${Digit}`
    ? `${First}XX` extends keyof Answers
      ? `${First}XX`
      : "default"
    : "default";

/** The body of the answers with a status. */
export type BodyOf<Answers, Status extends number> =
  KeyOf<Answers, Status> extends infer Key extends keyof Answers
    ? Answers[Key]
    : never;

/** Makes an answer. Without a body, one is made of what the document says. */
export interface Reply<Answers> {
  <Status extends StatusOf<Answers>>(
    status: Status,
    body?: BodyOf<Answers, Status>,
    options?: ReplyOptions,
  ): Response;
}

/** A request for an operation. */
export interface MockCall<Input, Answers, Credentials> {
  /** Parameters by name, and the body as `body`: what a caller of the client passes. */
  readonly input: Input;
  /** What the request shows, by scheme. */
  readonly credentials: Credentials;
  readonly request: Request;
  readonly reply: Reply<Answers>;
}

/** A request for a list that goes on. */
export interface PagedMockCall<
  Input,
  Answers,
  Item,
  Credentials,
> extends MockCall<Input, Answers, Credentials> {
  /** The page that the request asks for, of all items. */
  page(items: readonly Item[]): Response;
}

/** Answers a request. Nothing: the next handler is asked. */
export type Answer<Call> = (
  call: Call,
) => Response | undefined | void | Promise<Response | undefined | void>;

/** One operation, for MSW. */
export interface PlainMock<
  Input,
  Answers,
  Credentials,
  Call = MockCall<Input, Answers, Credentials>,
> {
  /** `datasets.list` */
  readonly id: string;
  /** Answers with success, and with data of the document or made of it. */
  handler(options?: HandlerOptions): HttpHandler;
  /** Answers each request with this. Without a body, one is made of what the document says. */
  respond<Status extends StatusOf<Answers>>(
    status: Status,
    body?: BodyOf<Answers, Status>,
    options?: ReplyOptions & UseOptions,
  ): HttpHandler;
  /** Answers as a function says. */
  handle(answer: Answer<Call>, options?: UseOptions): HttpHandler;
  /** A body: without a seed what the document shows, else made. */
  data<Status extends StatusOf<Answers>>(
    status: Status,
    seed?: number,
  ): BodyOf<Answers, Status>;
}

/** A list that goes on. */
export interface PlainPagedMock<
  Input,
  Answers,
  Item,
  Credentials,
> extends PlainMock<
  Input,
  Answers,
  Credentials,
  PagedMockCall<Input, Answers, Item, Credentials>
> {
  /** Answers with these items, page by page. */
  items(items: readonly Item[], options?: UseOptions): HttpHandler;
}
