import useSWRMutation from "swr/mutation";
import type { Callable, KeyOfCall } from "./types.js";

/** Makes hooks that call when they are triggered. */
export const mutationHooks =
  (keyOfCall: KeyOfCall) =>
  <Made>(operation: Callable): Made =>
    ((client: unknown, config?: object) =>
      useSWRMutation(
        keyOfCall(client, operation.id),
        (_: unknown, { arg }: { readonly arg: unknown }) =>
          operation(client, arg),
        config,
      )) as Made;
