import type { OutgoingRequest } from "../codec.js";

/**
 * Sets a stream as a body, to be sent as it comes, and once only. It is cancelled where the call fails:
 * platforms may read it to its end. Throws where the platform would send its name in place of its bytes:
 * some browsers do.
 */
export function setStream(
  request: OutgoingRequest,
  body: ReadableStream,
): void {
  let asked = false;
  const { headers } = new Request("http://localhost", {
    method: "POST",
    body: new ReadableStream<any>(),
    // Asked for where streams can be sent; elsewhere the body becomes text, which has a type.
    get duplex() {
      asked = true;
      return "half";
    },
  } as RequestInit);
  if (!asked || headers.has("content-type"))
    throw new Error("this platform sends no streams: give a Blob");
  let reader: ReadableStreamDefaultReader | undefined;
  request.body = new ReadableStream<any>(
    {
      async pull(controller) {
        const { done, value } = await (reader ??= body.getReader()).read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader?.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  request.duplex = "half";
  request.stop = () => {
    (reader ?? body).cancel().catch(() => {});
    return true;
  };
}
