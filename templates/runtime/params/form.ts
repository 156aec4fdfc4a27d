import type { ParamCodec } from "../codec.js";
import { expand } from "./expand.js";

/**
 * Writes the members of an object as a form does, each in style `form`, exploded, unless one of the
 * codecs is for it.
 */
export const writeForm = (
  value: object,
  codecs: readonly ParamCodec[] = [],
): string =>
  Object.entries(value)
    .filter(([, member]) => member != null)
    .map(([name, member]) => {
      const codec = codecs.find((one) => one.name == name);
      return codec
        ? codec.write(member)
        : expand(name, member, { separator: "&", named: true, explode: true });
    })
    .filter(Boolean)
    .join("&");
