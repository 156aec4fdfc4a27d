import type { ParamCodec, RequestPart } from "../codec.js";
import { writeForm } from "../params/form.js";

/**
 * A body of `application/x-www-form-urlencoded`. `encoding`: codecs of the properties that are not
 * written in style `form`, exploded.
 */
export const form =
  (...encoding: readonly ParamCodec[]): RequestPart =>
  (request, read) => {
    const body = read("body");
    if (body == null) return;
    request.body = writeForm(body as object, encoding);
    request.headers.set("content-type", "application/x-www-form-urlencoded");
  };
