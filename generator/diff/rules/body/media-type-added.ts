import { compatible, rule } from "../../rule.js";

/** One more way of saying the same. What it does to the type of answers, others tell. */
export const mediaTypeAdded = rule("media-type-added", "contentAdded", function* (lone) {
  const verb = lone.direction === "request" ? "is accepted" : "can come back";
  yield compatible("wire", `${verb} as well.`);
});
