import type { ProgramCall } from "../documents/calls.ts";
import { camelName } from "./name.ts";

/** Calls of generated functions that take values of the path, the body, the query and options, in this order. */
export function positionalCalls(calls: readonly ProgramCall[]): readonly string[] {
  return [
    `const options = { headers: { authorization: "Bearer key" } };`,
    ...calls.map(({ id, path, query, body }, index) => {
      const values = [...Object.values(path), body, query].filter((value) => value !== undefined);
      const args = [...values.map((value) => JSON.stringify(value)), "options"].join(", ");
      return `export const call${index} = () => ${camelName(id)}(${args});`;
    }),
  ];
}
