import { isList, type Layout, type LayoutNode } from "./layout.js";
import { widthOf } from "./width.js";

/** The width that prettier is run with. */
export const printWidth = 80;

/** A layout with its line breaks decided. */
export interface Printed {
  readonly text: string;
  /** False where prettier might break otherwise: then prettier itself must decide. */
  readonly certain: boolean;
}

interface Command {
  readonly layout: Layout;
  readonly indent: number;
  readonly flat: boolean;
  readonly free: boolean;
}

// Made this way throughout: a spread is ten times slower, and there are millions.
function command(layout: Layout, indent: number, flat: boolean, free: boolean): Command {
  return { layout, indent, flat, free };
}

/** Decides every line break: a group that fits on its line stays there, outer groups break first. */
export function printLayout(root: Layout): Printed {
  const broken = new Set<LayoutNode>();
  const commands: Command[] = [command(root, 0, false, false)];
  const chunks: string[] = [];
  let column = 0;
  let certain = true;
  let freeLine = false;
  let measureAgain = false;

  const fits = (first: Command, rest: readonly Command[], columns: number): boolean => {
    const pending: Command[] = [first];
    let restIndex = rest.length;
    let left = columns;
    let vague = false;
    while (left >= 0) {
      let next = pending.pop();
      if (next === undefined) {
        if (restIndex === 0) return true;
        next = rest[--restIndex] as Command;
      }
      const { layout, flat } = next;
      const follow = (contents: Layout, isFlat = flat): void => {
        pending.push(command(contents, 0, isFlat, false));
      };
      if (typeof layout === "string") {
        const end = layout.indexOf("\n");
        const width = widthOf(end < 0 ? layout : layout.slice(0, end));
        left -= width.columns;
        vague ||= !width.certain;
        if (end >= 0) {
          if (left >= 0) return true;
          break;
        }
        continue;
      }
      if (isList(layout)) {
        pushAll(pending, layout, next);
        continue;
      }
      switch (layout.kind) {
        case "line":
          if (!flat || layout.hard) return true;
          left -= layout.flat.length;
          break;
        case "group":
          follow(layout.contents, layout.breaks ? false : flat);
          break;
        case "fill":
          pushAll(pending, layout.parts, next);
          break;
        case "choice":
          follow(flat ? layout.first : layout.last);
          break;
        case "ifBroken": {
          const isBroken = layout.group === undefined ? !flat : broken.has(layout.group);
          follow(isBroken ? layout.broken : layout.flat);
          break;
        }
        default:
          follow(layout.contents);
      }
    }
    // Wide characters were counted at their widest: it might have fitted.
    if (vague) certain = false;
    return false;
  };

  const endLine = (): void => {
    if (freeLine && column > printWidth) certain = false;
    freeLine = false;
  };

  const breakLine = (indent: number): void => {
    endLine();
    for (let last = chunks.at(-1); last?.endsWith(" ") === true; last = chunks.at(-1)) {
      chunks.pop();
      const trimmed = last.trimEnd();
      if (trimmed !== "") chunks.push(trimmed);
    }
    chunks.push("\n");
    if (indent > 0) chunks.push(" ".repeat(indent));
    column = indent;
  };

  for (let current = commands.pop(); current !== undefined; current = commands.pop()) {
    const { layout, flat, indent, free } = current;
    if (typeof layout === "string") {
      if (layout === "") continue;
      freeLine ||= free;
      const first = layout.indexOf("\n");
      if (first < 0) {
        chunks.push(layout);
        column += widthOf(layout).columns;
      } else {
        column += first;
        endLine();
        if (free && hasWideLine(layout, first + 1, printWidth - indent)) certain = false;
        const margin = " ".repeat(indent);
        chunks.push(indent === 0 ? layout : layout.replaceAll(/\n(?!\n|$)/g, "\n" + margin));
        const last = layout.slice(layout.lastIndexOf("\n") + 1);
        if (last === "") chunks.push(margin);
        column = indent + widthOf(last).columns;
        freeLine = free;
      }
      continue;
    }
    if (isList(layout)) {
      pushAll(commands, layout, current);
      continue;
    }
    switch (layout.kind) {
      case "line":
        if (flat && !layout.hard) {
          chunks.push(layout.flat);
          column += layout.flat.length;
        } else {
          if (flat) measureAgain = true;
          breakLine(indent);
        }
        break;
      case "group": {
        if (flat && !measureAgain) {
          commands.push(command(layout.contents, indent, !layout.breaks, free));
        } else {
          measureAgain = false;
          const next = command(layout.contents, indent, true, free);
          const stays = !layout.breaks && fits(next, commands, printWidth - column);
          commands.push(stays ? next : command(layout.contents, indent, false, free));
          if (!stays) broken.add(layout);
          break;
        }
        if (layout.breaks) broken.add(layout);
        break;
      }
      case "choice": {
        const next = command(layout.first, indent, true, free);
        const chosen = fits(next, commands, printWidth - column) ? layout.first : layout.last;
        commands.push(command(chosen, indent, flat, free));
        break;
      }
      case "indent":
        commands.push(command(layout.contents, indent + layout.columns, flat, free));
        break;
      case "indentIfBroken":
        commands.push(
          command(layout.contents, broken.has(layout.group) ? indent + 2 : indent, flat, free),
        );
        break;
      case "ifBroken": {
        const isBroken = layout.group === undefined ? !flat : broken.has(layout.group);
        commands.push(command(isBroken ? layout.broken : layout.flat, indent, flat, free));
        break;
      }
      case "free":
        commands.push(command(layout.contents, indent, flat, true));
        break;
      case "fill":
        printFill(layout.parts, indent);
    }
  }
  endLine();
  return { text: chunks.join(""), certain };

  function printFill(parts: readonly Layout[], indent: number): void {
    // Walked here, not re-queued: lists of numbers may be long. Contents of a fill are plain text.
    for (let index = 0; index < parts.length; index += 2) {
      const content = parts[index] as string;
      // The last one is followed by the comma of a broken list.
      const width = content.length + (index === parts.length - 1 ? 1 : 0);
      if (index > 0) {
        if (column + 1 + width <= printWidth) {
          chunks.push(" ");
          column += 1;
        } else {
          breakLine(indent);
        }
      }
      chunks.push(content);
      column += content.length;
    }
  }
}

/** Whether a line of the text, its last one aside, is wider than it may be. */
function hasWideLine(text: string, from: number, columns: number): boolean {
  for (let start = from; ;) {
    const end = text.indexOf("\n", start);
    if (end < 0) return false;
    if (end - start > columns) return true;
    start = end + 1;
  }
}

function pushAll(
  commands: Command[],
  layouts: readonly Layout[],
  { indent, flat, free }: Command,
): void {
  for (let index = layouts.length - 1; index >= 0; index--) {
    commands.push(command(layouts[index] as Layout, indent, flat, free));
  }
}
