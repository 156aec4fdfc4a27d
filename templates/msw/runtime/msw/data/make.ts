import { sourceOf, type Fake, type Source } from "./source.js";

/**
 * Makes values of a model. The same number gives the same value, so a list of different ones is
 * `[1, 2, 3].map(makeDataset)`. Default: 1.
 */
export interface Make<Value> {
  (seed?: number | Source): Value;
}

/** The maker of a model. What it consists of is asked for when it is first used: models may go in circles. */
export const model = <Value>(fakeOf: () => Fake): Make<Value> => {
  let fake: Fake | undefined;
  return (given = 1) =>
    (fake ??= fakeOf())(
      typeof given == "object" ? given : sourceOf(given),
    ) as Value;
};
