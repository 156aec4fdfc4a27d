import type { Type } from "../model/api.js";
import { fenceFor } from "./markdown.js";
import { once } from "./once.js";

/** What a type does not say in TypeScript: lengths, ranges, formats, patterns; one line, or undefined. */
export function limitsText(type: Type): string | undefined {
  const bare = withoutNull(type);
  // The model has one object for equal strings: what there is to say of it is said of many members.
  return bare.kind === "string" ? textOf(bare) : tell(bare);
}

const textOf = once(tell);

function tell(bare: Type): string | undefined {
  const parts: string[] = [];
  switch (bare.kind) {
    case "string":
      add(parts, between(bare.minLength, bare.maxLength, "character"));
      if (bare.format !== undefined) parts.push(`Format: ${code(bare.format)}.`);
      if (bare.pattern !== undefined) parts.push(`Pattern: ${code(bare.pattern)}.`);
      break;
    case "number":
      add(parts, range(bare.minimum, bare.maximum, bare.exclusiveMinimum, bare.exclusiveMaximum));
      if (bare.multipleOf !== undefined) parts.push(`A multiple of ${bare.multipleOf}.`);
      break;
    case "array":
      add(parts, between(bare.minItems, bare.maxItems, "item"));
      if (bare.unique === true) parts.push("No item twice.");
      break;
  }
  return parts.length > 0 ? parts.join(" ") : undefined;
}

function withoutNull(type: Type): Type {
  if (type.kind !== "union" || type.members.length > 2) return type;
  const members = type.members.filter((member) => member.kind !== "null");
  return members.length === 1 ? (members[0] as Type) : type;
}

function add(parts: string[], text: string | undefined): void {
  if (text !== undefined) parts.push(text);
}

function between(
  least: number | undefined,
  most: number | undefined,
  noun: string,
): string | undefined {
  const lowest = least === 0 ? undefined : least;
  if (lowest === undefined && most === undefined) return undefined;
  const plural = (count: number): string => (count === 1 ? noun : noun + "s");
  if (most === undefined) return `At least ${lowest} ${plural(lowest ?? 0)}.`;
  if (lowest === undefined) return `At most ${most} ${plural(most)}.`;
  return lowest === most ? `${most} ${plural(most)}.` : `${lowest} to ${most} ${plural(most)}.`;
}

function range(
  minimum: number | undefined,
  maximum: number | undefined,
  above: number | undefined,
  below: number | undefined,
): string | undefined {
  if (minimum !== undefined && maximum !== undefined) return `From ${minimum} to ${maximum}.`;
  const parts: string[] = [];
  if (minimum !== undefined) parts.push(`at least ${minimum}`);
  if (above !== undefined) parts.push(`greater than ${above}`);
  if (maximum !== undefined) parts.push(`at most ${maximum}`);
  if (below !== undefined) parts.push(`less than ${below}`);
  if (parts.length === 0) return undefined;
  const text = parts.join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1) + ".";
}

// A pattern is Markdown in a hover: in backticks it is shown as it is.
function code(text: string): string {
  const fence = fenceFor(text);
  return fence.length > 1 ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}
