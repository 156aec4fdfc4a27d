import { word } from "./scalars.js";
import { isDeep, within, type Fake, type Source } from "./source.js";

/** An object; members without a value are left out. */
export const object =
  (members: Readonly<Record<string, Fake>>): Fake<object> =>
  (source) => {
    const inside = inner(source);
    return Object.fromEntries(
      Object.entries(members)
        .map(([name, fake]) => [name, fake(within(inside, name))])
        .filter(([, value]) => value !== undefined),
    );
  };

/** An object with two members of any name, or none where it would lead too deep. */
export const record =
  (values: Fake, keys: Fake = (source) => word(source)): Fake<object> =>
  (source) => {
    const inside = inner(source);
    return Object.fromEntries(
      (isDeep(source) ? [] : [0, 1])
        .map((index) => within(inside, index))
        .map((place) => [`${keys(within(place, "key"))}`, values(place)])
        .filter(([, value]) => value !== undefined),
    );
  };

const inner = (source: Source): Source => {
  source.budget.left--;
  return { ...source, depth: source.depth + 1 };
};
