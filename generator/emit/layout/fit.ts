import { isList, type Layout, type LayoutNode } from "./layout.js";
import { createStack, flatMode, push, pushAll, type Stack } from "./stack.js";
import { widthOf } from "./width.js";

const pending = createStack();

/**
 * Whether a layout, flat, and what follows it up to the next possible line break fit into so many columns.
 * `unsure`: it does not where wide characters are as wide as can be.
 */
export function fitsLine(
  first: Layout,
  rest: Stack,
  broken: ReadonlySet<LayoutNode>,
  columns: number,
): "fits" | "wide" | "unsure" {
  pending.size = 0;
  push(pending, first, 0, flatMode);
  let restIndex = rest.size;
  let left = columns;
  let vague = false;
  while (left >= 0) {
    let layout: Layout;
    let mode: number;
    if (pending.size > 0) {
      const at = --pending.size;
      layout = pending.layouts[at] as Layout;
      mode = pending.modes[at] as number;
    } else {
      if (restIndex === 0) return "fits";
      restIndex--;
      layout = rest.layouts[restIndex] as Layout;
      mode = rest.modes[restIndex] as number;
    }
    if (typeof layout === "string") {
      const end = layout.indexOf("\n");
      const width = widthOf(end < 0 ? layout : layout.slice(0, end));
      left -= width.columns;
      vague ||= !width.certain;
      if (end >= 0 && left >= 0) return "fits";
      continue;
    }
    if (isList(layout)) {
      pushAll(pending, layout, 0, mode);
      continue;
    }
    const isFlat = (mode & flatMode) !== 0;
    switch (layout.kind) {
      case "line":
        if (!isFlat || layout.hard) return "fits";
        left -= layout.flat.length;
        break;
      case "group":
        push(pending, layout.contents, 0, layout.breaks ? mode & ~flatMode : mode);
        break;
      case "fill":
        pushAll(pending, layout.parts, 0, mode);
        break;
      case "choice":
        push(pending, isFlat ? layout.first : layout.last, 0, mode);
        break;
      case "ifBroken": {
        const isBroken = layout.group === undefined ? !isFlat : broken.has(layout.group);
        push(pending, isBroken ? layout.broken : layout.flat, 0, mode);
        break;
      }
      default:
        push(pending, layout.contents, 0, mode);
    }
  }
  return vague ? "unsure" : "wide";
}
