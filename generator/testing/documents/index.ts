import { animals } from "./animals.js";
import { names } from "./names.js";
import { head } from "./pieces.js";
import { requests } from "./requests.js";
import { secured } from "./secured.js";
import { shop } from "./shop.js";

/** The documents that every template is tested with, by name. */
export const documents: Readonly<Record<string, object>> = {
  nothing: { ...head("Nothing"), paths: {} },
  shop,
  animals,
  secured,
  names,
  requests,
};
