import { breaking, rule } from "../../rule.js";

/** Clients that are not renewed send, or ask for, what is not known any more. */
export const mediaTypeRemoved = rule("media-type-removed", "contentRemoved", function* (lone) {
  if (lone.direction === "request") yield breaking("compile", "is no longer accepted.");
  else yield breaking("wire", "no longer comes back, though clients ask for it.");
});
