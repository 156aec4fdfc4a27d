import {
  inside,
  isDeep,
  whole,
  within,
  type Fake,
  type Source,
} from "./source.js";

/** A list of one to three items, as far as the limits let it. */
export const array =
  (items: Fake, low: number = 0, high: number = Infinity): Fake<unknown[]> =>
  (source) => {
    const place = inside(source);
    return Array.from({ length: lengthOf(source, low, high) }, (_, index) =>
      items(within(place, index)),
    );
  };

/** A list without two equal items; shorter than asked for where there are not so many. */
export const set =
  (items: Fake, low: number = 0, high: number = Infinity): Fake<unknown[]> =>
  (source) => {
    const length = lengthOf(source, low, high);
    const place = inside(source);
    const made = new Map<string, unknown>();
    for (let round = 0; made.size < length && round < length * 20; round++) {
      const item = items(within(place, round));
      made.set(JSON.stringify(item) ?? "", item);
    }
    return [...made.values()];
  };

/** A list with a kind of value for each place. */
export const tuple =
  (items: readonly Fake[]): Fake<unknown[]> =>
  (source) => {
    const place = inside(source);
    return items.map((item, index) => item(within(place, index)));
  };

const lengthOf = (source: Source, low: number, high: number): number =>
  isDeep(source)
    ? low
    : whole(
        source,
        Math.min(Math.max(low, 1), high),
        Math.min(Math.max(low, 3), high),
        "length",
      );
