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

/** For what the document does not describe: JSON where it is some, else text or bytes; undefined where it is empty. */
export const anything: AnswerCodec = {
  accept: "application/json, */*",
  async read(response) {
    const blob = await response.blob();
    if (blob.size && !/^$|json|text|xml/.test(blob.type)) return blob;
    const whole = await blob.text();
    try {
      return JSON.parse(whole);
    } catch {
      return whole || undefined;
    }
  },
};

/** A media type without its parameters. */
const essenceOf = (mediaType: string): string =>
  mediaType.split(";")[0]!.trim().toLowerCase();

/**
 * For answers of several media types: reads by what the answer calls itself, parameters aside, the
 * first being the default. Keys may be ranges: `image/*`, `*` + `/*`; an empty one is for answers that
 * call themselves nothing. Undefined for status 204 and 205, which have no body.
 */
export const chooseAnswer = (
  byType: Readonly<Record<string, AnswerCodec>>,
): AnswerCodec => {
  const codecs = new Map<string, AnswerCodec>();
  for (const type in byType) codecs.set(essenceOf(type), byType[type]!);
  const first = Object.values(byType)[0]!;
  return {
    accept: Object.keys(byType).filter(Boolean).join(", "),
    async read(response, reading) {
      if (/20[45]/.test(`${response.status}`)) return;
      const type = essenceOf(response.headers.get("content-type") ?? "");
      const wanted = [type, type.replace(/\/.*/, "/*"), "*/*"].find((key) =>
        codecs.has(key),
      );
      return (codecs.get(wanted!) ?? first).read(response, reading);
    },
  };
};
