import type { AnswerCodec, Extend } from "../codec.js";
import { follow } from "../follow.js";
import type { OwnFetch } from "../client.js";
import { watched } from "./watched.js";

/** Bytes: a `Blob`, or what the caller chose. `accept`: the documented media types. */
export const bytes = (accept = "*/*"): AnswerCodec => ({
  accept,
  read(response, reading) {
    switch (reading.options.form) {
      case "stream":
        return watched(response, reading);
      case "arrayBuffer":
        return response.arrayBuffer();
      case "text":
        return response.text();
      default:
        return response.blob();
    }
  },
});

/** Gives a call the forms of a download. They must be chosen before the answer comes. */
export const download: Extend = (call, options) => {
  const choose = (form: string) => () => {
    options.form = form;
    return call;
  };
  Object.assign(call, {
    stream: choose("stream"),
    arrayBuffer: choose("arrayBuffer"),
    text: choose("text"),
  });
};

/** The members of the definition of a download, which often redirects to a store of files. */
export const downloads = (
  accept?: string,
): { answer: AnswerCodec; extend: Extend; fetch: OwnFetch } => ({
  answer: bytes(accept),
  extend: download,
  fetch: follow,
});
