import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { grammarOf } from "../grammar.js";
import { referenceOf } from "../json-object.js";
import { trackMoves } from "../normalise/moves.js";
import { noteReference } from "../normalise/reference-index.js";
import type { ReferenceIndex } from "../normalise/reference-index.js";
import { settleReferences } from "../normalise/settle-references.js";
import type { Key } from "../pointer.js";
import { walk } from "../walk.js";
import type { Bundle } from "./bundle.js";

/**
 * Reports references of a bundle that lead nowhere, for those who take it without having it normalised. References by
 * anchor or id become pointers.
 */
export function checkReferences({ root, origins, failed }: Bundle, diagnostics: Diagnostics): void {
  const index: ReferenceIndex = new Map();
  const paths = new Map<object, readonly Key[]>();
  walk(root, "document", grammarOf(root), (node, kind, path, parent) => {
    const reference = referenceOf(node);
    if (reference === undefined) return;
    paths.set(node, [...path, "$ref"]);
    const at = { holder: node, kind, parent, key: path.at(-1), base: undefined };
    noteReference(index, reference, at);
  });
  const told = new Set(diagnostics.all.map(({ place }) => `${place?.file}\n${place?.pointer}`));
  for (const { code, reference, at } of settleReferences(root, index, trackMoves()).broken) {
    if (failed.has(at.holder)) continue;
    const place = origins.place(root, paths.get(at.holder)!);
    if (!told.has(`${place.file}\n${place.pointer}`))
      diagnostics.report(code, place, { reference });
  }
}
