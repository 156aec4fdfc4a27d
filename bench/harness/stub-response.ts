const text = JSON.stringify({ id: "0192f1a4-6c3e-7b51-9d0a-3f8e52c7a914", name: "A name" });
const headers = { "content-type": "application/json", "content-length": String(text.length) };

/**
 * One object that can be read again and again: what is left is the client's own time. The body is
 * parsed at each call, as every client must.
 */
export function plainResponse(): Response {
  const own = {
    ok: true,
    status: 200,
    statusText: "OK",
    redirected: false,
    type: "default",
    url: "",
    headers: new Headers(headers),
    body: new Response(text).body,
    bodyUsed: false,
    json: async () => JSON.parse(text) as unknown,
    text: async () => text,
    arrayBuffer: async () => new TextEncoder().encode(text).buffer,
    clone: () => response,
  };
  const response = Object.create(
    Response.prototype,
    Object.getOwnPropertyDescriptors(own),
  ) as Response;
  return response;
}

/** What a real `fetch` gives: new each time, its body a stream. */
export function realResponse(): Response {
  return new Response(text, { status: 200, headers });
}
