import type { Operation, Type } from "./api.js";
import type { Draft } from "./schema/schemas.js";
import { reachableFrom } from "./schema/walk-type.js";

/** Marks the models that no operation leads to, in a document with webhooks. */
export function markWebhookModels(drafts: readonly Draft[], ops: readonly Operation[]): void {
  const called = reachableFrom(ops.flatMap(typesOf));
  for (const draft of drafts) {
    if (!called.has(draft)) draft.webhooksOnly = true;
  }
}

function typesOf({ params, body, answers }: Operation): readonly Type[] {
  const contents = [body, ...answers].flatMap((holder) => holder?.contents ?? []);
  return [
    ...params.map(({ type }) => type),
    ...contents.flatMap(({ type, item }) => (item === undefined ? [type] : [type, item])),
    ...answers.flatMap(({ headers }) => headers.map(({ type }) => type)),
  ];
}
