import type { AnswerCodec } from "../codec.js";

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
