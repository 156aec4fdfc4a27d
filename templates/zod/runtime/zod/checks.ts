import * as z from "zod";
import type { Check } from "./schema.js";

/**
 * A text of so many characters. JSON Schema counts characters, zod the units that JavaScript stores
 * them in, of which an emoji takes two.
 */
export function characters(
  least: number,
  most: number = Infinity,
): Check<string> {
  const check = z.check<string>((payload) => {
    const { value: input, issues } = payload;
    if (input.length >= least * 2 && input.length <= most) return;
    const length = countCharacters(input);
    const origin = "string";
    if (length < least) {
      issues.push({
        code: "too_small",
        origin,
        minimum: least,
        inclusive: true,
        input,
      });
    } else if (length > most) {
      issues.push({
        code: "too_big",
        origin,
        maximum: most,
        inclusive: true,
        input,
      });
    }
  });
  // What zod's own checks note down, for those who make a JSON Schema or a form of it.
  check._zod.onattach.push(({ _zod: { bag } }) => {
    if (least > 0) bag["minimum"] = least;
    if (most < Infinity) bag["maximum"] = most;
  });
  return check;
}

/** A text in which a regular expression of the document is found. */
export function matching(source: string): Check<string> {
  return z.regex(expressionOf(source));
}

export function atLeast(minimum: number): Check<number> {
  return z.gte(minimum);
}

export function atMost(maximum: number): Check<number> {
  return z.lte(maximum);
}

export function above(minimum: number): Check<number> {
  return z.gt(minimum);
}

export function below(maximum: number): Check<number> {
  return z.lt(maximum);
}

export function multipleOf(step: number): Check<number> {
  return z.multipleOf(step);
}

/** A list of at least so many items. */
export function minItems(count: number): Check<readonly unknown[]> {
  return z.minLength(count);
}

/** A list of at most so many items. */
export function maxItems(count: number): Check<readonly unknown[]> {
  return z.maxLength(count);
}

/** A list without an item that is there twice. */
export function unique(): Check<readonly unknown[]> {
  return z.check<readonly unknown[]>(({ value: input, issues }) => {
    const known = new Set(input.map(canonical));
    if (known.size === input.length) return;
    issues.push({
      code: "custom",
      message: "No item may be there twice",
      input,
    });
  });
}

function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Read as JSON Schema says; the older reading where a document relies on it. */
function expressionOf(source: string): RegExp {
  try {
    return new RegExp(source, "u");
  } catch {
    return new RegExp(source);
  }
}

/** The same text for the same JSON, whatever the order of its members. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
}
