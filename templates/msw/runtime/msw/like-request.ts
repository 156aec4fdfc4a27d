/**
 * An answer about what was asked for: members that the request has as well, as a parameter or in its
 * body, say the same there. Members of another kind are left alone.
 */
export function likeRequest(
  answer: unknown,
  input: Readonly<Record<string, unknown>>,
): unknown {
  if (!isObject(answer)) return answer;
  const { body, ...params } = input;
  const said = { ...params, ...(isObject(body) ? body : {}) };
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => {
      const other = Object.hasOwn(said, name) ? said[name] : undefined;
      return [name, isLike(value, other) ? other : value];
    }),
  );
}

const isLike = (value: unknown, other: unknown): boolean =>
  other !== undefined &&
  (value === null ||
    (typeof value == typeof other &&
      Array.isArray(value) == Array.isArray(other)));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value == "object" && value !== null && !Array.isArray(value);
