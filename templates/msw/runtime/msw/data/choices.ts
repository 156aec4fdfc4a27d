import { chance, isDeep, pick, within, type Fake } from "./source.js";

/** The value, or none where it would lead too deep. */
export const optional =
  (fake: Fake): Fake =>
  (source) =>
    isDeep(source) ? undefined : fake(source);

/** The value, or null: one time in four, and where it would lead too deep. */
export const nullable =
  (fake: Fake): Fake =>
  (source) =>
    isDeep(source) || chance(source, "null") < 0.25 ? null : fake(source);

/** One of several kinds of values. The first leads least deep. */
export const either =
  (fakes: readonly Fake[]): Fake =>
  (source) =>
    (isDeep(source) ? fakes[0]! : pick(source, fakes, "kind"))(source);

/** One of several kinds of objects, which a property tells apart. The first leads least deep. */
export const tagged =
  (
    property: string,
    cases: readonly (readonly [value: string, fake: Fake])[],
  ): Fake =>
  (source) => {
    const [value, fake] = isDeep(source)
      ? cases[0]!
      : pick(source, cases, "kind");
    const made = fake(within(source, value));
    return typeof made == "object" ? { ...made, [property]: value } : made;
  };

/** Objects in one. Of values that are none, the last counts. */
export const merged =
  (fakes: readonly Fake[]): Fake =>
  (source) =>
    fakes
      .map((fake) => fake(source))
      .reduce((one, other) =>
        isObject(one) && isObject(other)
          ? { ...one, ...other }
          : (other ?? one),
      );

const isObject = (value: unknown): value is object =>
  typeof value == "object" && value !== null && !Array.isArray(value);
