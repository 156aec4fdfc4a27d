/** The headers of a request, by their names in lower case. */
export type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A request as it came in. */
export interface MockRequest {
  readonly method: string;
  /** Path and query, exactly as sent. */
  readonly url: string;
  readonly headers: RequestHeaders;
  readonly body: Uint8Array;
}

/** What a caller must have given for a request: parameters by their names, and `body`. */
export type Input = Readonly<Record<string, unknown>>;

/** The text of a header that is given once; what is given several times is one list. */
export function headerText(headers: RequestHeaders, name: string): string | undefined {
  const sent = headers[name];
  return typeof sent === "object" ? sent.join(", ") : sent;
}
