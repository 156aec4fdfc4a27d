import type { ParamCodec } from "../codec.js";
import { encode } from "../encode.js";
import { expand, type Style } from "./expand.js";
import { writeForm } from "./form.js";
import { encodeReserved } from "./reserved.js";
import { textOf } from "./text.js";

/** How a parameter of the query differs from its style's default. */
export interface QueryParamOptions {
  /** The name on the wire. Default: the name. */
  readonly wire?: string;
  readonly explode?: boolean;
  /** `allowReserved`. */
  readonly reserved?: boolean;
}

const codec =
  (exploded: boolean, style?: Partial<Style>) =>
  (
    name: string,
    { wire = name, explode = exploded, reserved }: QueryParamOptions = {},
  ): ParamCodec => {
    const whole: Style = {
      separator: "&",
      named: true,
      explode,
      ...style,
      ...(reserved && { encode: encodeReserved }),
    };
    return { name, write: (value) => expand(wire, value, whole) };
  };

/** Makes the codec of a parameter of the query. */
export type QueryParam = (
  name: string,
  options?: QueryParamOptions,
) => ParamCodec;

/** Style `form`: `color=blue&color=black`, or with `explode: false` `color=blue,black`. */
export const formQuery: QueryParam = /* @__PURE__ */ codec(true);

/**
 * Style `form`, not exploded, for single values and arrays of them: `color=blue,black`. What
 * `formQuery` does with `explode: false`, for less.
 */
export const commaQuery = (name: string, wire: string = name): ParamCodec => ({
  name,
  write(value) {
    const items = [value].flat().filter((item) => item != null);
    return items.length ? encode(wire) + "=" + items.map(encode) : "";
  },
});

/** Style `spaceDelimited`: `color=blue%20black`. */
export const spaceQuery: QueryParam = /* @__PURE__ */ codec(false, {
  delimiter: "%20",
});

/** Style `pipeDelimited`: `color=blue%7Cblack`. */
export const pipeQuery: QueryParam = /* @__PURE__ */ codec(false, {
  delimiter: "%7C",
});

/**
 * Style `deepObject`: `color[R]=100`, brackets encoded. Objects nest; arrays repeat, where those of
 * objects say which one a member belongs to: `items[0][price]=1`.
 */
export const deepQuery = (
  name: string,
  { wire = name }: QueryParamOptions = {},
): ParamCodec => ({
  name,
  write(value) {
    const pieces: string[] = [];
    const walk = (path: string, inner: any): void => {
      if (inner == null) return;
      if (Array.isArray(inner))
        inner.forEach((item, index) =>
          walk(isNested(item) ? `${path}[${index}]` : path, item),
        );
      else if (isNested(inner))
        for (const [key, item] of Object.entries(inner))
          walk(`${path}[${key}]`, item);
      else pieces.push(`${encode(path)}=${encode(textOf(inner))}`);
    };
    walk(wire, value);
    return pieces.join("&");
  },
});

const isNested = (value: any): boolean =>
  typeof value == "object" && value !== null && !value.toJSON;

/** A parameter that is JSON: `filter=%7B%22a%22%3A1%7D`. */
export const jsonQuery = (
  name: string,
  { wire = name }: QueryParamOptions = {},
): ParamCodec => ({
  name,
  write: (value) => `${encode(wire)}=${encode(JSON.stringify(value))}`,
});

/** A plain parameter whose name on the wire differs. */
export const renamedQuery = (name: string, wire: string): ParamCodec => ({
  name,
  write: (value) =>
    [value]
      .flat()
      .filter((item) => item != null)
      .map((item) => `${encode(wire)}=${encode(item)}`)
      .join("&"),
});

/** OpenAPI 3.2's `querystring` of JSON: `?%7B%22a%22%3A1%7D`. */
export const wholeJsonQuery = (name: string): ParamCodec => ({
  name,
  write: (value) => encode(JSON.stringify(value)),
});

/** OpenAPI 3.2's `querystring`: one value is the whole query, an object as a form or text as it is. */
export const wholeQuery = (name: string): ParamCodec => ({
  name,
  write: (value) =>
    typeof value == "string"
      ? value.replace(/^\?/, "").split("&").map(encodeReserved).join("&")
      : writeForm(value as object),
});
