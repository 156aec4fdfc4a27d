import type { IncomingHttpHeaders } from "node:http";

/** A request as it came in. */
export interface MockRequest {
  readonly method: string;
  /** Path and query, exactly as sent. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array<ArrayBuffer>;
}
