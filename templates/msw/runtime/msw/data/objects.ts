import { word } from "./scalars.js";
import { inside, isDeep, within, type Fake } from "./source.js";

/** An object; members without a value are left out. */
export const object =
  (members: Readonly<Record<string, Fake>>): Fake<object> =>
  (source) => {
    const place = inside(source);
    return Object.fromEntries(
      Object.entries(members)
        .map(([name, fake]) => [name, fake(within(place, name))])
        .filter(([, value]) => value !== undefined),
    );
  };

/** An object with two members of any name, or none where it would lead too deep. */
export const record =
  (values: Fake, keys: Fake = (source) => word(source)): Fake<object> =>
  (source) => {
    const place = inside(source);
    return Object.fromEntries(
      (isDeep(source) ? [] : [0, 1])
        .map((index) => within(place, index))
        .map((member) => [`${keys(within(member, "key"))}`, values(member)])
        .filter(([, value]) => value !== undefined),
    );
  };
