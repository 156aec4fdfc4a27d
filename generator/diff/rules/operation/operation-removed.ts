import { breaking, rule } from "../../rule.js";
import { sunsetOf } from "../sunset.js";

/** Its function and its types are gone. */
export const operationRemoved = rule(
  "operation-removed",
  "operationRemoved",
  function* ({ thing }) {
    const sunset = sunsetOf(thing.extensions);
    const announced = thing.deprecated
      ? `, as its deprecation announced${sunset === undefined ? "" : ` for ${sunset}`}`
      : "";
    yield breaking("compile", `is gone${announced}.`);
  },
);
