import type { Param } from "../../model/api.js";
import { divide, listOf, objectOf, valueOfParts } from "./collect-value.js";
import { shapesOf } from "./shapes.js";
import { decodePercent, parseJson } from "./text-value.js";

/** The value of a parameter of the path: what `params/path.ts` of the runtime writes, read back. */
export function pathValue({ wire, type, style }: Param, text: string): unknown {
  const { explode } = style;
  const decode = decodePercent;
  switch (style.kind) {
    case "content":
      return parseJson(decode(text)) ?? decode(text);
    case "label": {
      const separator = explode ? "." : ",";
      return valueOfParts(text.replace(/^\./, ""), type, { separator, explode, decode });
    }
    case "matrix": {
      const { items, members } = shapesOf(type);
      const pairs = text.replace(/^;/, "").split(";").map(divide);
      if (explode && items)
        return listOf(
          pairs.map(([, each]) => decode(each)),
          type,
        );
      if (explode && members) {
        return objectOf(
          pairs.map(([name, each]) => [decode(name), decode(each)]),
          type,
        );
      }
      const [name, whole] = pairs[0]!;
      // Written in another style, it is not taken apart, and will not be what it has to be.
      if (decode(name) !== wire || pairs.length > 1) return decode(text);
      return valueOfParts(whole, type, { separator: ",", explode: false, decode });
    }
    default:
      return valueOfParts(text, type, { separator: ",", explode, decode });
  }
}
