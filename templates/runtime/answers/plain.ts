import type { AnswerCodec } from "../codec.js";
import { parseJson } from "./parse-json.js";

/** No body, or one that does not matter. */
export const empty: AnswerCodec = {
  accept: "*/*",
  async read({ body }) {
    await body?.cancel();
  },
};

/** Text, decoded as UTF-8. `accept`: the documented media types. */
export const text = (accept = "text/plain"): AnswerCodec => ({
  accept,
  read: (response) => response.text(),
});

/** JSON, for `chooseAnswer`; where it is the only type it is read without a codec. */
export const jsonAnswer: AnswerCodec = {
  accept: "application/json",
  read: async (response, reading) => parseJson(await response.text(), reading),
};

/** JSON; undefined where the body is empty, whatever the status. `accept`: the documented media types. */
export const optionalJson = (accept = "application/json"): AnswerCodec => ({
  accept,
  async read(response, reading) {
    const whole = await response.text();
    return whole ? parseJson(whole, reading) : undefined;
  },
});
