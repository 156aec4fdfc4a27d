import type { Content } from "../../model/api.js";
import { compareTypes } from "./compare-types.js";
import { member } from "../trail.js";
import type { Comparison, Spot } from "./comparison.js";

/** Compares the media types of a body or an answer. */
export function compareContents(
  base: readonly Content[],
  revision: readonly Content[],
  spot: Spot,
  context: Comparison,
): void {
  const { direction } = spot;
  const now = new Map(revision.map((content) => [content.mediaType, content]));
  const spotOf = ({ mediaType }: Content): Spot => ({
    ...spot,
    // A media type alone goes without saying.
    subject:
      base.length === 1 && revision.length === 1 && now.has(base[0]!.mediaType)
        ? spot.subject
        : `${spot.subject} as ${mediaType}`,
    base: member(spot.base, "content", mediaType),
    revision: member(spot.revision, "content", mediaType),
  });
  for (const was of base) {
    const is = now.get(was.mediaType);
    const step = spotOf(was);
    if (is === undefined) {
      context.judge("contentRemoved", { thing: was, direction }, step);
      continue;
    }
    context.judge("content", { base: was, revision: is, direction }, step);
    const isSequence = was.item !== undefined && is.item !== undefined;
    const key = isSequence ? "itemSchema" : "schema";
    const schema = {
      ...step,
      base: member(step.base, key),
      revision: member(step.revision, key),
    };
    if (isSequence) compareTypes(was.item, is.item, schema, context);
    else compareTypes(was.type, is.type, schema, context);
  }
  const known = new Set(base.map(({ mediaType }) => mediaType));
  for (const is of revision) {
    if (!known.has(is.mediaType))
      context.judge("contentAdded", { thing: is, direction }, spotOf(is));
  }
}
