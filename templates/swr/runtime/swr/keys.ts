import type { Callable, CallKey, KeyFilter, KeyOfCall } from "./types.js";

/** Makes functions that give the key of one call. */
export const keys =
  (keyOfCall: KeyOfCall) =>
  <Made>(operation: Callable): Made =>
    ((client: unknown, input?: object) =>
      keyOfCall(client, operation.id, input)) as Made;

/** Chooses the keys that begin so: members of an input are compared one by one. */
export const beginningWith =
  (start: CallKey): KeyFilter =>
  (key) =>
    Array.isArray(key) &&
    start.every((part, index) =>
      typeof part == "object"
        ? hasMembers(key[index], part)
        : key[index] === part,
    );

const hasMembers = (value: unknown, members: object | null): boolean =>
  Object.entries(members ?? {}).every(
    ([name, member]) =>
      JSON.stringify((value as any)?.[name]) === JSON.stringify(member),
  );
