import { iterate } from "../iterate.js";

/** The lines of a stream of UTF-8, without their ends: `\n`, `\r\n` or `\r`. */
export async function* linesOf(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  // Pieces of a line that has not ended, joined once only: a line may be long.
  let pieces: string[] = [];
  for await (const chunk of iterate(stream)) {
    const text = decoder.decode(chunk, { stream: true });
    // A \r at the end may be the first half of \r\n.
    const held = pieces.at(-1)?.endsWith("\r");
    pieces.push(text);
    if (!held && !/[\r\n]/.test(text)) continue;
    const lines = pieces.join("").split(/\r\n|\n|\r(?!$)/);
    pieces = [lines.pop()!];
    yield* lines;
  }
  const rest = pieces.join("") + decoder.decode();
  if (rest) yield rest.replace(/\r$/, "");
}
