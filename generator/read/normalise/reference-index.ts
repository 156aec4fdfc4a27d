import type { Json, JsonObject } from "../document.js";
import type { Kind } from "../grammar.js";
import type { Key } from "../pointer.js";

/** An object that is a reference, and what it stands for. */
export interface ReferenceHolder {
  readonly holder: JsonObject;
  readonly kind: Kind;
  readonly parent: Json[] | JsonObject | undefined;
  /** The key in the parent. */
  readonly key: Key | undefined;
  /** Keys to the holder, for the few kinds whose references are put in place. */
  readonly path?: readonly Key[] | undefined;
  /** Pointer of the innermost schema with an `$id` around it, where there is one. */
  readonly base: string | undefined;
}

/** The references of a document by their text: each text is resolved once, however often it occurs. */
export type ReferenceIndex = Map<string, ReferenceHolder[]>;

/** Notes one reference. */
export function noteReference(
  index: ReferenceIndex,
  reference: string,
  holder: ReferenceHolder,
): void {
  const known = index.get(reference);
  if (known) known.push(holder);
  else index.set(reference, [holder]);
}
