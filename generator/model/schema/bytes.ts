import type { Content, Model, Operation } from "../api.js";
import { binaryType, stringOf } from "./leaf.js";
import type { Draft } from "./schemas.js";
import { unionOf } from "./union.js";
import { mapType, reachableFrom } from "./walk-type.js";

/**
 * Bytes cannot stand in JSON: models that are used there hold text in their place; those that are used in forms as well,
 * text or bytes.
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
  const either = unionOf([text, binaryType]);
  for (const model of withBytes) {
    if (!inText.has(model)) continue;
    const instead = inForms.has(model) ? either : text;
    const draft = model as Draft;
    draft.type = mapType(model.type, (type) => (type === binaryType ? instead : type));
  }
}

function carriesBytes({ codec }: Content): boolean {
  return codec === "multipart" || codec === "form";
}
