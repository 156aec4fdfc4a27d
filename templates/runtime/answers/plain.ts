import type { AnswerCodec } from "../codec.js";
import { parseJson } from "../read-answer.js";

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

/**
 * For answers of several media types: reads by what the answer calls itself, parameters aside, the
 * first being the default. Keys may be ranges: `image/*`, `*` + `/*`.
 */
export const chooseAnswer = (
  byType: Readonly<Record<string, AnswerCodec>>,
): AnswerCodec => ({
  accept: Object.keys(byType).join(", "),
  read(response, reading) {
    const type = (response.headers.get("content-type") ?? "")
      .split(";")[0]!
      .trim()
      .toLowerCase();
    const wanted = [type, type.replace(/\/.*/, "/*"), "*/*"].find((key) =>
      Object.hasOwn(byType, key),
    );
    return byType[wanted ?? Object.keys(byType)[0]!]!.read(response, reading);
  },
});
