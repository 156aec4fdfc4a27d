import { encode } from "../encode.js";
import { textOf } from "./text.js";

/** How a style writes, in the terms of RFC 6570, section 3.2.1. */
export interface Style {
  /** What stands before the first value. */
  readonly first?: string;
  /** What stands between exploded values. */
  readonly separator: string;
  /** What stands between values that are not exploded. Default: a comma. */
  readonly delimiter?: string;
  /** Whether values carry the parameter's name. */
  readonly named?: boolean;
  /** What follows the name of an empty value. Default: `=`. */
  readonly ifEmpty?: string;
  /** Arrays and objects in parts that can be told apart. */
  readonly explode: boolean;
  /** Default: all but unreserved characters. */
  readonly encode?: (text: string) => string;
}

/** Writes a value in a style: exactly the expansion of RFC 6570. Nothing for empty arrays and objects. */
export function expand(wire: string, value: any, style: Style): string {
  const {
    first = "",
    separator,
    delimiter = ",",
    named,
    ifEmpty = "=",
    explode,
  } = style;
  const write = (item: unknown): string =>
    (style.encode ?? encode)(textOf(item));
  const pair = (name: string, item: unknown): string => {
    const text = write(item);
    return name + (text ? "=" : ifEmpty) + text;
  };
  const label = write(wire);
  const isList = Array.isArray(value);
  if (!isList && (typeof value != "object" || value.toJSON))
    return first + (named ? pair(label, value) : write(value));

  const parts: string[] = [];
  for (const [name, item] of Object.entries(value)) {
    if (item == null) continue;
    if (isList) parts.push(explode && named ? pair(label, item) : write(item));
    else if (explode) parts.push(pair(write(name), item));
    else parts.push(write(name), write(item));
  }
  if (!parts.length) return "";
  const text = parts.join(explode ? separator : delimiter);
  return first + (named && !explode ? `${label}=` : "") + text;
}
