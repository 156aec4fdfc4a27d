import type { ParamCodec } from "../codec.js";
import { expand, type Style } from "./expand.js";
import { encodeReservedSegment } from "./reserved.js";

/** How a parameter of the path differs from its style's default. */
export interface PathParamOptions {
  /** The name on the wire, which style `matrix` shows. Default: the name. */
  readonly wire?: string;
  readonly explode?: boolean;
  /** `allowReserved`. */
  readonly reserved?: boolean;
}

const codec =
  (style: Omit<Style, "explode">) =>
  (
    name: string,
    { wire = name, explode = false, reserved }: PathParamOptions = {},
  ): ParamCodec => {
    const whole = {
      ...style,
      explode,
      ...(reserved && { encode: encodeReservedSegment }),
    };
    return { name, write: (value) => expand(wire, value, whole) };
  };

/** Style `simple`: `blue,black`. Needed for arrays and objects only. */
export const simplePath: PathParam = /* @__PURE__ */ codec({ separator: "," });

/** Style `label`: `.blue`. */
export const labelPath: PathParam = /* @__PURE__ */ codec({
  first: ".",
  separator: ".",
});

/** Style `matrix`: `;color=blue`. */
export const matrixPath: PathParam = /* @__PURE__ */ codec({
  first: ";",
  separator: ";",
  named: true,
  ifEmpty: "",
});

/** Makes the codec of a parameter of the path. */
export type PathParam = (
  name: string,
  options?: PathParamOptions,
) => ParamCodec;

/** A parameter of the path that is JSON. */
export const jsonPath = (name: string): ParamCodec => ({
  name,
  write: (value) =>
    expand(name, JSON.stringify(value), { separator: ",", explode: false }),
});
