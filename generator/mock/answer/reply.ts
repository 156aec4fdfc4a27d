import type { Json } from "../../read/document.js";

/** What goes over the wire in answer to a request. */
export interface Reply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Empty: no body. */
  readonly body: Uint8Array;
}

/** An answer that a test wants to the next request. */
export interface MockAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A JSON body; or else `body`, with its content type in `type`. */
  readonly json?: unknown;
  readonly body?: string | Uint8Array;
  readonly type?: string;
}

/** An answer that a test wants, as it goes over the wire. */
export function replyOf({ status, headers = {}, json, body, type }: MockAnswer): Reply {
  const isJson = json !== undefined;
  const contentType = isJson ? (type ?? "application/json") : body !== undefined ? type : undefined;
  return {
    status,
    headers: {
      ...(contentType !== undefined && { "content-type": contentType }),
      ...Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
      ),
    },
    body: Buffer.from(isJson ? JSON.stringify(json) : (body ?? "")),
  };
}

/** A JSON body under its media type. */
export function jsonReply(status: number, mediaType: string, value: Json): Reply {
  return replyOf({ status, json: value, type: mediaType });
}
