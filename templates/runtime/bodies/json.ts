import type { RequestPart } from "../codec.js";

/** A JSON body. */
export const json: RequestPart = (request, read) => {
  const body = read("body");
  if (body !== undefined) {
    request.body = JSON.stringify(body);
    request.headers.set("content-type", "application/json");
  }
};
