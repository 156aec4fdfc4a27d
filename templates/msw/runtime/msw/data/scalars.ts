import { chance, pick, whole, type Fake, type Source } from "./source.js";

/** A whole number. */
export const integer: Fake<number> = (source) => whole(source, 1, 1_000);

/** A number with two decimals. */
export const number: Fake<number> = (source) =>
  whole(source, 100, 100_000) / 100;

/** A multiple of `step`, by one of the factors from `low` to `high`. */
export const multiple =
  (step: number, low: number, high: number): Fake<number> =>
  (source) =>
    // Without the last digits: 3 * 0.1 is not 0.3.
    Number((whole(source, low, high) * step).toPrecision(12));

/** `true` or `false`. */
export const boolean: Fake<boolean> = (source) => chance(source) < 0.5;

/** Always the same. */
export const constant =
  <Value>(value: Value): Fake<Value> =>
  () =>
    value;

/** One of the values that there are. */
export const oneOf =
  <Value>(values: readonly Value[]): Fake<Value> =>
  (source) =>
    pick(source, values);

/** Some words. */
export const text: Fake<string> = (source) => words(source, 3);

/** Characters: at least `low` and at most `high`. */
export const characters =
  (low: number, high?: number): Fake<string> =>
  (source) => {
    let made = words(source, 3);
    for (let more = 0; made.length < low; more++)
      made += " " + words(source, 9, more);
    const end = high ?? made.length;
    return made.length > end ? made.slice(0, end).replace(/ $/, "s") : made;
  };

/** Any JSON: something that is always right. */
export const anything: Fake<object> = () => ({});

/** Nothing: no value is right, or none is there. */
export const nothing: Fake<undefined> = () => undefined;

const vocabulary =
  "amber basil cedar delta ember fern grove harbor iris juniper kelp linden maple north olive pine quartz river sage tidal umber violet willow yarrow";

/** One or more words, the first with a capital. */
const words = (source: Source, most: number, round = 0): string => {
  const count = whole(source, 2, most, `count ${round}`);
  const all = Array.from({ length: count }, (_, index) =>
    pick(source, vocabulary.split(" "), `${round} ${index}`),
  ).join(" ");
  return all[0]!.toUpperCase() + all.slice(1);
};

/** A word for the inside of other texts. */
export const word = (source: Source, use?: string | number): string =>
  pick(source, vocabulary.split(" "), use);
