import { fitsLine } from "./fit.js";
import { isList, type Layout, type LayoutNode } from "./layout.js";
import { marginOf } from "./margin.js";
import { createStack, flatMode, freeMode, push, pushAll } from "./stack.js";
import { printWidth, widthOf } from "./width.js";

/** A layout with its line breaks decided. */
export interface Printed {
  readonly text: string;
  /** False where prettier might break otherwise: then prettier itself must decide. */
  readonly certain: boolean;
}

/** Decides every line break: a group that fits on its line stays there, outer groups break first. */
export function printLayout(root: Layout): Printed {
  const texts: string[] = [];
  return collectTexts(root, texts) ? { text: texts.join(""), certain: true } : printOpen(root);
}

/** Adds the texts of a layout that has nothing open; false where it has. */
function collectTexts(layout: Layout, texts: string[]): boolean {
  if (typeof layout === "string") {
    texts.push(layout);
    return true;
  }
  if (!isList(layout)) return false;
  for (let index = 0; index < layout.length; index++) {
    if (!collectTexts(layout[index]!, texts)) return false;
  }
  return true;
}

// One for all that is printed, one layout after another.
const stack = createStack();

function printOpen(root: Layout): Printed {
  const broken = new Set<LayoutNode>();
  stack.size = 0;
  push(stack, root, 0, 0);
  const chunks: string[] = [];
  let column = 0;
  let certain = true;
  let freeLine = false;
  let measureAgain = false;

  const fits = (layout: Layout): boolean => {
    const result = fitsLine(layout, stack, broken, printWidth - column);
    // Wide characters were counted at their widest: it might have fitted.
    if (result === "unsure") certain = false;
    return result === "fits";
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
    if (indent > 0) chunks.push(marginOf(indent));
    column = indent;
  };

  const printText = (text: string, indent: number, isFree: boolean): void => {
    if (text === "") return;
    const first = text.indexOf("\n");
    // A line break of free text ends the line of others without being part of it.
    if (first !== 0) freeLine ||= isFree;
    if (first < 0) {
      chunks.push(text);
      column += widthOf(text).columns;
      return;
    }
    column += first;
    endLine();
    if (isFree && hasWideLine(text, first + 1, printWidth - indent)) certain = false;
    const margin = marginOf(indent);
    chunks.push(indent === 0 ? text : text.replaceAll(/\n(?!\n|$)/g, "\n" + margin));
    const last = text.slice(text.lastIndexOf("\n") + 1);
    if (last === "") chunks.push(margin);
    column = indent + widthOf(last).columns;
    freeLine = isFree && last.trim() !== "";
  };

  const printFill = (parts: readonly Layout[], indent: number): void => {
    // Walked here, not put on the stack: lists of numbers may be long. Contents of a fill are plain text.
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
  };

  while (stack.size > 0) {
    const at = --stack.size;
    const layout = stack.layouts[at] as Layout;
    const indent = stack.indents[at] as number;
    const mode = stack.modes[at] as number;
    if (typeof layout === "string") {
      printText(layout, indent, (mode & freeMode) !== 0);
      continue;
    }
    if (isList(layout)) {
      pushAll(stack, layout, indent, mode);
      continue;
    }
    const isFlat = (mode & flatMode) !== 0;
    switch (layout.kind) {
      case "line":
        if (isFlat && !layout.hard) {
          chunks.push(layout.flat);
          column += layout.flat.length;
        } else {
          if (isFlat) measureAgain = true;
          breakLine(indent);
        }
        break;
      case "group": {
        const stays: boolean =
          !layout.breaks && ((isFlat && !measureAgain) || fits(layout.contents));
        if (!isFlat || layout.breaks) measureAgain = false;
        if (!stays) broken.add(layout);
        push(stack, layout.contents, indent, stays ? mode | flatMode : mode & ~flatMode);
        break;
      }
      case "choice":
        push(stack, fits(layout.first) ? layout.first : layout.last, indent, mode);
        break;
      case "indent":
        push(stack, layout.contents, indent + layout.columns, mode);
        break;
      case "indentIfBroken":
        push(stack, layout.contents, broken.has(layout.group) ? indent + 2 : indent, mode);
        break;
      case "ifBroken": {
        const isBroken = layout.group === undefined ? !isFlat : broken.has(layout.group);
        push(stack, isBroken ? layout.broken : layout.flat, indent, mode);
        break;
      }
      case "free":
        push(stack, layout.contents, indent, mode | freeMode);
        break;
      case "fill":
        printFill(layout.parts, indent);
    }
  }
  endLine();
  return { text: chunks.join(""), certain };
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
