import type { NumberType } from "../../../model/api.js";
import { rule } from "../../rule.js";
import { judgeMove } from "../limits.js";

/** The end of a range: its value, and whether that is out of it. */
interface End {
  readonly value: number;
  readonly isExcluded: boolean;
}

/** Numbers may be smaller or greater, or no longer may. However a bound is written, it is what it lets through. */
export const rangeChanged = rule("range-changed", "type", function* (pair) {
  const { base, revision, direction } = pair;
  if (base.kind !== "number" || revision.kind !== "number") return;
  for (const [says, sign] of [
    ["minimum", 1],
    ["maximum", -1],
  ] as const) {
    const [was, is] = [endOf(base, sign), endOf(revision, sign)];
    const isTighter = is !== undefined && (was === undefined || isBehind(is, was, sign));
    yield* judgeMove({ says, was: textOf(was), is: textOf(is), isTighter }, direction);
  }
});

/** The lower end of a range (1), or the upper one (-1). */
function endOf(type: NumberType, sign: 1 | -1): End | undefined {
  const [included, excluded] =
    sign === 1 ? [type.minimum, type.exclusiveMinimum] : [type.maximum, type.exclusiveMaximum];
  const ends = [
    ...(included === undefined ? [] : [{ value: included, isExcluded: false }]),
    ...(excluded === undefined ? [] : [{ value: excluded, isExcluded: true }]),
  ].map((end) => (type.integer ? wholeEnd(end, sign) : end));
  return ends.reduce<End | undefined>(
    (found, end) => (found === undefined || isBehind(end, found, sign) ? end : found),
    undefined,
  );
}

/** The first integer in a range: above 0 is from 1. */
function wholeEnd({ value, isExcluded }: End, sign: 1 | -1): End {
  const first = sign * Math.ceil(sign * value);
  return { value: isExcluded && first === value ? first + sign : first, isExcluded: false };
}

function isBehind(end: End, other: End, sign: 1 | -1): boolean {
  return end.value === other.value
    ? end.isExcluded && !other.isExcluded
    : sign * end.value > sign * other.value;
}

function textOf(end: End | undefined): string | undefined {
  return end && `${end.value}${end.isExcluded ? " (itself excluded)" : ""}`;
}
