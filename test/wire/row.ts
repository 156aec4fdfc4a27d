/**
 * The wire table is plain data: what goes over the wire for a call and what comes back, written by hand
 * from the API's documentation. Runners (client, mock server, handlers) compare each part.
 */

/** A request as a server sees it. */
export interface WireRequest {
  readonly method: string;
  /** Path and query, exactly as sent. */
  readonly url: string;
  /** Headers that matter, lower-case names; `null` where one must not be sent. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Absent: nothing is sent. */
  readonly body?: WireBody;
}

/** A body of a request or an answer. */
export type WireBody =
  | { readonly json: unknown }
  | { readonly text: string; readonly type: string }
  | { readonly base64: string; readonly type: string }
  | { readonly parts: readonly WirePart[] };

/** A part of a multipart body. */
export interface WirePart {
  readonly name: string;
  readonly filename?: string;
  readonly type?: string;
  readonly text: string;
}

/** What the server answers. */
export interface WireAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Exclude<WireBody, { readonly parts: readonly WirePart[] }>;
}

/** What a caller of the client gets. */
export type WireOutcome =
  | { readonly output: unknown }
  /** The text and the media type of a download. */
  | { readonly download: { readonly base64: string; readonly type: string } }
  | {
      readonly error: {
        /** The class of the error. */
        readonly name: string;
        readonly status?: number;
        readonly body?: unknown;
      };
    };

/** One call. */
export interface WireRow {
  /** The operation's id. */
  readonly op: string;
  /** What the row is there for. */
  readonly shows: string;
  /** Path, query, header and cookie parameters, and `body`. */
  readonly input?: Readonly<Record<string, unknown>>;
  /** Absent: nothing may be sent. */
  readonly request?: WireRequest;
  /** Absent where nothing is sent. */
  readonly answer?: WireAnswer;
  readonly outcome: WireOutcome;
}

/** A list that is followed to its end: one request after the other, and all items. */
export interface WirePages {
  readonly op: string;
  readonly shows: string;
  readonly input?: Readonly<Record<string, unknown>>;
  /** `{server}` in an answer stands for the server's address. */
  readonly exchanges: readonly { readonly request: WireRequest; readonly answer: WireAnswer }[];
  readonly items: readonly unknown[];
}
