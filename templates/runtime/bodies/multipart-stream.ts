import type { OutgoingRequest } from "../codec.js";
import { iterate } from "../iterate.js";
import type { Part } from "./multipart.js";
import { setStream } from "./stream.js";

/** Sends parts as they come, without holding files in memory. The body can be sent once only. */
export function streamParts(
  request: OutgoingRequest,
  parts: readonly Part[],
): void {
  // Not to be guessed, or a file could end its part. `randomUUID` is not everywhere.
  const random = crypto.getRandomValues(new Uint32Array(4));
  const boundary = `----quill${random.join("")}`;
  const chunks = chunksOf(parts, boundary);
  const giveUp = async (): Promise<void> => {
    await chunks.return(undefined);
    for (const { data } of parts)
      if (data instanceof ReadableStream && !data.locked)
        await data.cancel().catch(() => {});
  };
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        await giveUp();
        throw error;
      }
    },
    cancel: giveUp,
  });
  setStream(request, body);
  request.headers.set(
    "content-type",
    `multipart/form-data; boundary=${boundary}`,
  );
}

async function* chunksOf(
  parts: readonly Part[],
  boundary: string,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const { name, data, filename, type, headers } of parts) {
    const lines = [
      `--${boundary}`,
      `content-disposition: form-data; name="${quoted(name)}"` +
        (filename ? `; filename="${quoted(filename)}"` : ""),
    ];
    if (type) lines.push(`content-type: ${oneLine(type)}`);
    for (const [header, value] of Object.entries(headers ?? {}))
      lines.push(`${oneLine(header)}: ${oneLine(value)}`);
    yield encoder.encode(lines.join("\r\n") + "\r\n\r\n");
    if (data instanceof ReadableStream) yield* iterate(data);
    else yield* iterate(new Blob([data as Blob]).stream());
    yield encoder.encode("\r\n");
  }
  yield encoder.encode(`--${boundary}--\r\n`);
}

/** As the HTML standard has it for names in `multipart/form-data`. */
const quoted = (text: string): string =>
  text.replace(/\r\n|[\r\n"]/g, (char) => (char == '"' ? "%22" : "%0D%0A"));

function oneLine(text: string): string {
  if (/[\r\n]/.test(text))
    throw new Error("a line break in a header of a part");
  return text;
}
