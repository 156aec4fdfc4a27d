/** The chunks of a stream. Not every platform can iterate streams; a walk that ends early cancels it. */
export async function* iterate<Chunk>(
  stream: ReadableStream<Chunk>,
): AsyncGenerator<Chunk> {
  const reader = stream.getReader();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        ended = true;
        return;
      }
      yield value;
    }
  } finally {
    if (!ended) await reader.cancel().catch(() => {});
    reader.releaseLock();
  }
}
