import type { Content, Model, Operation } from "../api.js";
import { binaryType, stringOf } from "./leaf.js";
import type { Draft } from "./schemas.js";
import { mapType, reachableFrom } from "./walk-type.js";

/**
 * Bytes cannot stand in JSON: models that are used there, and not in forms, hold text in their place.
 */
export function bytesToText(withBytes: ReadonlySet<Model>, ops: readonly Operation[]): void {
  if (withBytes.size === 0) return;
  const contents = ops.flatMap((op) =>
    [op.body, ...op.answers].flatMap((each) => each?.contents ?? []),
  );
  const inForms = reachableFrom(contents.filter(carriesBytes).map(({ type }) => type));
  const inText = reachableFrom(
    contents.filter((content) => !carriesBytes(content)).map(({ type, item }) => item ?? type),
  );
  const text = stringOf({ format: "binary" });
  for (const model of withBytes) {
    if (inForms.has(model) || !inText.has(model)) continue;
    const draft = model as Draft;
    draft.type = mapType(model.type, (type) => (type === binaryType ? text : type));
  }
}

function carriesBytes({ codec }: Content): boolean {
  return codec === "multipart" || codec === "form";
}
