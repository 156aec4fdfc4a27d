/**
 * Text whose line breaks are still open: the algebra of prettier's own documents, kept to what types and
 * data need, so that a layout comes out as prettier would print it without paying for its parser.
 */
export type Layout = string | readonly Layout[] | LayoutNode;

export type LayoutNode =
  | { readonly kind: "line"; readonly flat: string; readonly hard: boolean }
  | { readonly kind: "group"; readonly contents: Layout; readonly breaks: boolean }
  | { readonly kind: "indent"; readonly contents: Layout; readonly columns: number }
  | { readonly kind: "indentIfBroken"; readonly contents: Layout; readonly group: LayoutNode }
  | {
      readonly kind: "ifBroken";
      readonly broken: Layout;
      readonly flat: Layout;
      readonly group?: LayoutNode;
    }
  | { readonly kind: "choice"; readonly first: Layout; readonly last: Layout }
  | { readonly kind: "fill"; readonly parts: readonly Layout[] }
  | { readonly kind: "free"; readonly contents: Layout };

/** A space, or a line break where the group around it breaks. */
export const line: LayoutNode = { kind: "line", flat: " ", hard: false };
/** Nothing, or a line break where the group around it breaks. */
export const softline: LayoutNode = { kind: "line", flat: "", hard: false };
/** A line break; breaks every group around it. */
export const hardline: LayoutNode = { kind: "line", flat: "", hard: true };

/** Contents that stay on one line if they fit. */
export function group(contents: Layout, breaks = mustBreak(contents)): LayoutNode {
  return { kind: "group", contents, breaks };
}

export function indent(contents: Layout, columns = 2): LayoutNode {
  return { kind: "indent", contents, columns };
}

/** Indented only where the group `by`, printed before, was broken. */
export function indentIfBroken(contents: Layout, by: LayoutNode): LayoutNode {
  return { kind: "indentIfBroken", contents, group: by };
}

/** One of two, by whether the group around it, or the group `by` printed before, is broken. */
export function ifBroken(broken: Layout, flat: Layout = "", by?: LayoutNode): LayoutNode {
  const node = { kind: "ifBroken", broken, flat } as const;
  return by === undefined ? node : { ...node, group: by };
}

/** Contents and separators in turn; as many on a line as fit. */
export function fill(parts: readonly Layout[]): LayoutNode {
  return { kind: "fill", parts };
}

/** `first` where its first line fits, else `last`, which takes no more room than it must. */
export function choice(first: Layout, last: Layout): LayoutNode {
  return { kind: "choice", first, last };
}

/** Text of an author's: how prettier would break it is unknown, so it must not become too wide. */
export function free(contents: Layout): LayoutNode {
  return { kind: "free", contents };
}

export function join(separator: Layout, items: readonly Layout[]): Layout[] {
  const joined: Layout[] = [];
  for (let index = 0; index < items.length; index++) {
    if (index > 0) joined.push(separator);
    joined.push(items[index]!);
  }
  return joined;
}

/** Whether a line break inside is certain. */
export function mustBreak(layout: Layout): boolean {
  if (typeof layout === "string") return layout.includes("\n");
  if (isList(layout)) return anyBreaks(layout);
  switch (layout.kind) {
    case "line":
      return layout.hard;
    case "group":
      return layout.breaks;
    case "ifBroken":
      return mustBreak(layout.broken) || mustBreak(layout.flat);
    case "choice":
      return mustBreak(layout.first);
    case "fill":
      return anyBreaks(layout.parts);
    default:
      return mustBreak(layout.contents);
  }
}

// By index: each step of `for … of` makes an object until the loop is compiled, which most of a run is too short for.
function anyBreaks(layouts: readonly Layout[]): boolean {
  for (let index = 0; index < layouts.length; index++) {
    if (mustBreak(layouts[index]!)) return true;
  }
  return false;
}

/** `Array.isArray` does not narrow readonly arrays. */
export function isList(layout: Layout): layout is readonly Layout[] {
  return Array.isArray(layout);
}
