/** How a cache finds what it keeps: from the general to the particular. */
export type QueryKey = readonly unknown[];

/** What tells the calls of one client from those of another. */
export interface Scope {
  /** The address that they go to. */
  readonly server: string;
  /** The parameters that the client gives to each. */
  readonly context: Readonly<Record<string, unknown>>;
}

/**
 * The key of a resource (`["datasets"]`) or of an operation
 * (`["datasets", "list"]`), and with an input of those of its queries that have
 * the same members. Made to be matched as a beginning.
 */
export const keyOf = (id: string, input?: object): QueryKey => [
  ...id.split("."),
  ...(input ? [asSent(input)] : []),
];

/**
 * The key of one query:
 * `["datasets", "list", { project_id: "1", limit: "10" }, "https://…"]`.
 */
export const queryKeyOf = (
  id: string,
  input: object | undefined,
  { server, context }: Scope,
): QueryKey => [
  ...keyOf(id, { ...asSent(context), ...asSent(input ?? {}) }),
  server,
];

/**
 * The members of an input that a call sends, numbers and the like as text: `1` and `"1"` ask for the
 * same. Members that are null give way to the client's.
 */
const asSent = (input: object): object =>
  Object.fromEntries(
    Object.entries(input)
      .filter(([, value]) => value != null)
      .map(([name, value]) => [
        name,
        name == "body" || typeof value == "object" ? value : `${value}`,
      ]),
  );
