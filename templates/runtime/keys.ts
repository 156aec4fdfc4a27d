import type { Client } from "./client.js";
import { scopeOf } from "./scope.js";

/** How a cache finds what it keeps: from the general to the particular. */
export type CallKey = readonly [string, ...unknown[]];

/**
 * The key of a resource (`["datasets"]`) or of an operation
 * (`["datasets", "list"]`), and with an input of those of its calls that have
 * the same members. Made to be matched as a beginning.
 */
export const keyOf = (id: string, input?: object): CallKey =>
  [...id.split("."), ...(input ? [asSent(input)] : [])] as unknown as CallKey;

/**
 * The key of one call:
 * `["datasets", "list", { project_id: "1", limit: "10" }, "https://…"]`.
 */
export const callKey = (
  client: Client,
  id: string,
  input: object = {},
): CallKey => {
  const { server, context } = scopeOf(client);
  return [...keyOf(id, { ...asSent(context), ...asSent(input) }), server];
};

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
