import type { Api, Operation } from "./api.js";

/** The operations of all resources. Webhooks, which nobody calls, are not among them. */
export function operationsOf(api: Api): readonly Operation[] {
  return api.resources.flatMap(({ operations }) => operations);
}
