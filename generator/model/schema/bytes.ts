import type { Content, Model, Operation } from "../api.js";
import { fileType, stringOf } from "./leaf.js";
import type { Draft } from "./schemas.js";
import { unionOf } from "./union.js";
import { mapType, reachableFrom } from "./walk-type.js";

/**
 * Bytes cannot stand in JSON: models that are used there hold text in their place; those that are used as parts
 * as well, text or bytes.
 */
export function bytesToText(withBytes: ReadonlySet<Model>, ops: readonly Operation[]): void {
  if (withBytes.size === 0) return;
  const contents = ops.flatMap((op) =>
    [op.body, ...op.answers].flatMap((each) => withoutTwins(each?.contents ?? [])),
  );
  const inForms = reachableFrom(contents.filter(carriesBytes).map(({ type }) => type));
  const inText = reachableFrom(
    contents.filter((content) => !carriesBytes(content)).map(({ type, item }) => item ?? type),
  );
  const text = stringOf({ format: "binary" });
  const either = unionOf([text, fileType]);
  for (const model of withBytes) {
    if (!inText.has(model)) continue;
    const instead = inForms.has(model) ? either : text;
    const draft = model as Draft;
    draft.type = mapType(model.type, (type) => (type.kind === "binary" ? instead : type));
  }
}

/** Of one model in several media types, only parts can carry its bytes: callers send those. */
function withoutTwins(contents: readonly Content[]): readonly Content[] {
  const inParts = reachableFrom(
    contents.filter(carriesBytes).flatMap(({ type }) => (type.kind === "ref" ? [type] : [])),
  );
  return contents.filter(
    (content) =>
      carriesBytes(content) || content.type.kind !== "ref" || !inParts.has(content.type.model),
  );
}

function carriesBytes({ codec }: Content): boolean {
  return codec === "multipart";
}
