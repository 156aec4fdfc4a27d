/**
 * Where a made value stands: all that it depends on, so that the same place has the same value in
 * each run, and a new member changes no other.
 */
export interface Source {
  /** 32 bits. */
  readonly seed: number;
  /** How many objects and lists it is in. */
  readonly depth: number;
  /** How many objects and lists may still be made before only what is required is. */
  readonly budget: { left: number };
}

/** Makes a value. Undefined where there is none: that member is then left out. */
export type Fake<Value = unknown> = (source: Source) => Value;

/** Objects and lists at most, as far as they are optional. */
const most = 1_000;

/** Objects and lists in each other at most, as far as they are optional. */
const levels = 6;

/** The source of a whole value. */
export const sourceOf = (seed: number): Source => ({
  seed: mix(seed),
  depth: 0,
  budget: { left: most },
});

/** The source of a part of a value. */
export const within = (source: Source, part: string | number): Source => ({
  ...source,
  seed: hash(source.seed, `${part}`),
});

/** The source of the inside of an object or a list. */
export const inside = (source: Source): Source => {
  source.budget.left--;
  return { ...source, depth: source.depth + 1 };
};

/** Whether only what is required is made from here on: a schema may go on for ever. */
export const isDeep = ({ depth, budget }: Source): boolean =>
  depth > levels || budget.left <= 0;

/** A number from 0 up to, but not, 1. `use` tells several in one place apart. */
export const chance = (source: Source, use: string | number = ""): number =>
  hash(source.seed, `?${use}`) / 2 ** 32;

/** A whole number from `low` to `high`, both included. */
export const whole = (
  source: Source,
  low: number,
  high: number,
  use?: string | number,
): number =>
  Math.min(high, low + Math.floor(chance(source, use) * (high - low + 1)));

/** One of some. */
export const pick = <Item>(
  source: Source,
  items: readonly Item[],
  use?: string | number,
): Item => items[whole(source, 0, items.length - 1, use)]!;

const hash = (seed: number, text: string): number => {
  let state = seed ^ text.length;
  for (let place = 0; place < text.length; place++)
    state = Math.imul(state ^ text.charCodeAt(place), 0x01000193);
  return mix(state);
};

/** Spreads each bit over all (the last step of MurmurHash3). */
const mix = (state: number): number => {
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
};
