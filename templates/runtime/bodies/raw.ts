import type { OutgoingRequest, RequestPart } from "../codec.js";
import { setStream } from "./stream.js";

/** What a binary body can be given as. */
export type BinaryInput =
  Blob | ArrayBuffer | ArrayBufferView | ReadableStream | string;

/**
 * A body that is sent as it is: text or bytes. A `Blob` of a type of its own keeps that where the
 * document allows any (`*`), else the documented type is sent. A stream is sent once only: such a
 * call is never repeated.
 */
export const raw =
  (mediaType: string): RequestPart =>
  (request, read) => {
    const body = read("body") as BinaryInput | undefined;
    if (body == null) return;
    const own = body instanceof Blob ? body.type : "";
    const type = mediaType.includes("*")
      ? own || "application/octet-stream"
      : mediaType;
    setBody(request, body, type);
  };

/** Sets a body as it is, and what platforms ask for with a stream. */
export function setBody(
  request: OutgoingRequest,
  body: BinaryInput,
  type: string,
): void {
  if (body instanceof ReadableStream) setStream(request, body);
  else request.body = body;
  request.headers.set("content-type", type);
}
