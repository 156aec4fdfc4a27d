import type { OutgoingRequest } from "../codec.js";
import { iterate } from "../iterate.js";
import type { Part } from "./multipart.js";
import { setStream } from "./stream.js";

/** Sends parts that `FormData` cannot hold: of a text it would make a file, if it has a media type or a header. */
export function joinParts(
  request: OutgoingRequest,
  parts: readonly Part[],
): void {
  const pieces = piecesOf(parts, boundaryOf(request));
  request.body = new Blob([...pieces] as Blob[]);
}

/** Sends parts as they come, without holding files in memory. The body can be sent once only. */
export function streamParts(
  request: OutgoingRequest,
  parts: readonly Part[],
): void {
  const chunks = chunksOf(parts, boundaryOf(request));
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
}

function boundaryOf({ headers }: OutgoingRequest): string {
  // Not to be guessed, or a file could end its part. `randomUUID` is not everywhere.
  const random = crypto.getRandomValues(new Uint32Array(4));
  const boundary = `----quill${random.join("")}`;
  headers.set("content-type", `multipart/form-data; boundary=${boundary}`);
  return boundary;
}

async function* chunksOf(
  parts: readonly Part[],
  boundary: string,
): AsyncGenerator<Uint8Array> {
  for (const piece of piecesOf(parts, boundary))
    yield* iterate(
      piece instanceof ReadableStream
        ? piece
        : new Blob([piece as Blob]).stream(),
    );
}

function* piecesOf(
  parts: readonly Part[],
  boundary: string,
): Generator<Part["data"]> {
  for (const { name, data, filename, type, headers } of parts) {
    const lines = [
      `--${boundary}`,
      `content-disposition: form-data; name="${quoted(normal(name))}"` +
        (filename ? `; filename="${quoted(filename)}"` : ""),
    ];
    const media = type || (filename && "application/octet-stream");
    if (media) lines.push(`content-type: ${oneLine(media)}`);
    for (const [header, value] of Object.entries(headers ?? {}))
      lines.push(`${oneLine(header)}: ${oneLine(value)}`);
    yield lines.join("\r\n") + "\r\n\r\n";
    yield data;
    yield "\r\n";
  }
  yield `--${boundary}--\r\n`;
}

/** As the HTML standard has it, which leaves line breaks in names of files as they are. */
const quoted = (text: string): string => text.replace(/[\r\n"]/g, encodeURI);

const normal = (name: string): string => name.replace(/\r\n?|\n/g, "\r\n");

function oneLine(text: string): string {
  if (/[\r\n]/.test(text))
    throw new Error("a line break in a header of a part");
  return text;
}
