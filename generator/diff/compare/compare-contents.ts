import type { Content } from "../../model/api.js";
import { compareTypes } from "./compare-types.js";
import { member } from "../trail.js";
import type { Direction } from "../finding.js";
import type { Comparison, Spot } from "./comparison.js";

/** Compares the media types of a body or an answer. */
export function compareContents(
  base: readonly Content[],
  revision: readonly Content[],
  spot: Spot,
  context: Comparison,
): void {
  const { direction } = spot;
  const now = matchContents(base, revision, direction);
  const spotOf = ({ mediaType }: Content, there?: Content): Spot => ({
    ...spot,
    // A media type alone goes without saying.
    subject:
      base.length === 1 && revision.length === 1 && now.has(base[0]!)
        ? spot.subject
        : `${spot.subject} as ${mediaType}`,
    base: member(spot.base, "content", mediaType),
    revision: member(spot.revision, "content", there?.mediaType ?? mediaType),
  });
  for (const was of base) {
    const is = now.get(was);
    const step = spotOf(was, is);
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
  const known = new Set(now.values());
  for (const is of revision) {
    if (!known.has(is)) context.judge("contentAdded", { thing: is, direction }, spotOf(is));
  }
}

/**
 * The contents of a revision by those of the base: which characters text is made of makes no other media type, and one
 * of a range that clients ask for, or a range of what they send, is as good.
 */
function matchContents(
  base: readonly Content[],
  revision: readonly Content[],
  direction: Direction,
): ReadonlyMap<Content, Content> {
  const found = new Map<Content, Content>();
  const typeOf = ({ mediaType }: Content) => mediaType.replace(/ *; *charset=[^;]*/, "");
  const isSame = (a: Content, b: Content) => a.mediaType === b.mediaType;
  const isAlike = (a: Content, b: Content) => typeOf(a) === typeOf(b);
  const isInRange = (a: Content, b: Content) => {
    const [range, one] = direction === "request" ? [typeOf(b), typeOf(a)] : [typeOf(a), typeOf(b)];
    return range === "*/*" || (range.endsWith("/*") && one.startsWith(range.slice(0, -1)));
  };
  for (const fits of [isSame, isAlike, isInRange]) {
    for (const was of base) {
      if (found.has(was)) continue;
      const taken = new Set(found.values());
      const is = revision.find((each) => !taken.has(each) && fits(was, each));
      if (is !== undefined) found.set(was, is);
    }
  }
  return found;
}
