import type { Api, Operation } from "../../model/api.js";

/** The schemes that each way of calling takes; an empty list is a call without credentials. */
export function alternativesOf(side: {
  readonly op: Operation;
  readonly api: Api;
}): readonly (readonly string[])[] {
  const requirements = side.op.security ?? side.api.security;
  if (requirements.length === 0) return [[]];
  return requirements.map(({ schemes }) => schemes.map(({ auth }) => auth));
}
