import type { RequestPart } from "../codec.js";

/** A JSON body. */
export const json: RequestPart = (request, read) => {
  const body = read("body");
  if (body !== undefined) {
    request.body = JSON.stringify(body);
    request.headers.set("content-type", "application/json");
  }
};

/** A JSON body by another name: `application/merge-patch+json`. */
export const jsonAs =
  (mediaType: string): RequestPart =>
  (request, read, settings) => {
    json(request, read, settings);
    if (request.body !== undefined)
      request.headers.set("content-type", mediaType);
  };
