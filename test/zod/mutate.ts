/** A JSON value with one thing changed. */
export interface Mutation {
  /** `results.0.id is 7`: for people. */
  readonly what: string;
  readonly value: unknown;
}

const others: readonly unknown[] = [
  null,
  true,
  false,
  -7,
  2.5,
  3,
  "",
  "?",
  [],
  [null],
  {},
  { a: 1 },
];

/**
 * Every value that differs from a JSON value in one place: a member is gone or one too many, an item is
 * there twice, a text or a number is another, a value is of another kind.
 */
export function* mutationsOf(value: unknown, at = ""): Iterable<Mutation> {
  for (const other of [...others, ...variationsOf(value)]) {
    if (JSON.stringify(other) === JSON.stringify(value)) continue;
    yield { what: `${at || "all"} is ${JSON.stringify(other).slice(0, 60)}`, value: other };
  }
  if (typeof value !== "object" || value === null) return;
  const inner = (key: string) => (at === "" ? key : `${at}.${key}`);
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* within(item, inner(String(index)), (changed) => value.with(index, changed));
    }
    return;
  }
  for (const [key, member] of Object.entries(value)) {
    const { [key]: _, ...without } = value as Record<string, unknown>;
    yield { what: `${inner(key)} is gone`, value: without };
    yield* within(member, inner(key), (changed) => ({ ...value, [key]: changed }));
  }
}

function* within(
  value: unknown,
  at: string,
  put: (changed: unknown) => unknown,
): Iterable<Mutation> {
  for (const mutation of mutationsOf(value, at)) {
    yield { what: mutation.what, value: put(mutation.value) };
  }
}

/** Values of the same kind. */
function variationsOf(value: unknown): readonly unknown[] {
  if (typeof value === "string")
    return [`${value}!`, ` ${value}`, value.slice(1), "é".repeat(5000)];
  if (typeof value === "number") return [value + 0.5, -value - 1, value * 1e6 + 1, String(value)];
  if (typeof value === "boolean") return [!value, String(value)];
  if (Array.isArray(value)) return [[...value, ...value.slice(0, 1)], value.slice(1)];
  return typeof value === "object" && value !== null ? [{ ...value, unexpected: 1 }, [value]] : [];
}
