import type { Member, TypeTree } from "../type-tree.js";
import {
  group,
  hardline,
  ifBroken,
  indent,
  indentIfBroken,
  join,
  type Layout,
  line,
  softline,
} from "./layout.js";
import { marginOf } from "./margin.js";
import { printWidth, widthOf } from "./width.js";

/** What a type stands in: prettier lays out a union by it. */
export type Parent =
  "annotation" | "alias" | "tuple" | "postfix" | "union" | "intersection" | "mapped";

/** The type on one line, or undefined where it cannot be. */
export function flatType(tree: TypeTree, parent: Parent = "annotation"): string | undefined {
  switch (tree.kind) {
    case "word":
      return tree.text;
    case "array": {
      const items = flatType(tree.items, "postfix");
      return items === undefined ? undefined : items + "[]";
    }
    case "index": {
      const values = flatType(tree.values);
      return values === undefined ? undefined : `{ [key: string]: ${values} }`;
    }
    case "mapped": {
      const keys = flatType(tree.keys);
      const values = flatType(tree.values);
      return keys === undefined || values === undefined
        ? undefined
        : `{ [key in ${keys}]?: ${values} }`;
    }
    case "object":
      return undefined;
    case "tuple": {
      const items: (string | undefined)[] = tree.items.map(({ type, optional }) => {
        const item = flatType(type, optional ? "postfix" : "tuple");
        return item !== undefined && optional ? item + "?" : item;
      });
      if (tree.rest !== undefined) {
        const rest = flatType(tree.rest, "postfix");
        items.push(rest === undefined ? undefined : `...${rest}[]`);
      }
      return items.includes(undefined) ? undefined : `[${items.join(", ")}]`;
    }
    default: {
      let text = "";
      const separator = tree.kind === "union" ? " | " : " & ";
      for (const member of tree.members) {
        const flat = flatType(member, tree.kind);
        if (flat === undefined) return undefined;
        text += text === "" ? flat : separator + flat;
      }
      return needsParentheses(tree, parent) ? `(${text})` : text;
    }
  }
}

/** The type with its line breaks open, by prettier's rules. */
export function typeLayout(tree: TypeTree, parent: Parent = "annotation"): Layout {
  switch (tree.kind) {
    case "word":
      return tree.layout ?? tree.text;
    case "array":
      return [typeLayout(tree.items, "postfix"), "[]"];
    case "object":
      return ["{", indent([hardline, membersLayout(tree.members)]), hardline, "}"];
    case "index": {
      const member = [indexKey(), ": ", typeLayout(tree.values)];
      return group(["{", indent([line, group(member)]), ifBroken(";"), line, "}"]);
    }
    case "mapped": {
      const key = group([
        "[",
        indent([softline, "key in ", typeLayout(tree.keys, "mapped")]),
        softline,
        "]",
      ]);
      const member = [key, "?: ", typeLayout(tree.values, "mapped"), ifBroken(";")];
      return group(["{", indent([line, member]), line, "}"]);
    }
    case "tuple":
      return tupleLayout(tree);
    case "union":
      return unionLayout(tree.members, parent);
    case "intersection": {
      const contents = intersectionLayout(tree.members);
      return needsParentheses(tree, parent) ? ["(", contents, ")"] : contents;
    }
  }
}

/** The members of an object type, one after another, each with its comment. */
function membersLayout(members: readonly Member[]): Layout {
  const layouts: Layout[] = [];
  for (const member of members) {
    if (layouts.length > 0) layouts.push(hardline);
    if (member.comment !== "") layouts.push(member.comment, hardline);
    layouts.push(memberLayout(member), ";");
  }
  return layouts;
}

function memberLayout(member: Member): Layout {
  const name = member.isIndex ? [indexKey(), ": "] : keyOf(member);
  return group([name, typeLayout(member.type)]);
}

function keyOf({ key, optional }: Member): string {
  return optional ? key + "?: " : key + ": ";
}

/**
 * An object type, expanded, whose members start in column `depth`, of a declaration that starts in the first one. Since
 * that is known, most of it is text at once, its margins included: only members that break in themselves are laid out.
 */
export function objectLayout(members: readonly Member[], depth: number): Layout {
  const pieces: Layout[] = [];
  const text = writeMembers(members, depth, "{", pieces);
  pieces.push(text + "\n" + marginOf(depth - 2) + "}");
  return pieces;
}

/** Goes on from `text`: gives back how it ends, after what had to become pieces of their own. */
function writeMembers(
  members: readonly Member[],
  depth: number,
  text: string,
  pieces: Layout[],
): string {
  const start = "\n" + marginOf(depth);
  let written = text;
  for (let index = 0; index < members.length; index++) {
    const member = members[index]!;
    written += start;
    if (member.comment !== "") written += member.comment.replace(/\n/g, start) + start;
    const key = keyOf(member);
    const flat = flatType(member.type);
    if (flat !== undefined && fitsBeside(key, flat, printWidth - 1 - depth)) {
      written += key + flat + ";";
      continue;
    }
    const split = splitUnion(key, member.type, depth);
    if (split !== undefined) {
      written += split;
    } else if (member.type.kind === "object" && !member.isIndex) {
      // Expanded in any case: nothing is left to decide for the member as a whole.
      written = writeMembers(member.type.members, depth + 2, written + key + "{", pieces);
      written += start + "};";
    } else {
      pieces.push(written, indent(memberLayout(member), depth));
      written = ";";
    }
  }
  return written;
}

/** No character is wider than two columns: most members are so short that nobody needs to look at theirs. */
function fitsBeside(key: string, flat: string, columns: number): boolean {
  return (key.length + flat.length) * 2 <= columns || widthOf(key + flat).columns <= columns;
}

/** A union of mere words that does not fit beside its key: the common case, decided without a layout. */
function splitUnion(key: string, tree: TypeTree, depth: number): string | undefined {
  if (tree.kind !== "union" || isHugged(tree.members)) return undefined;
  const words: string[] = [];
  for (const member of tree.members) {
    if (member.kind !== "word" || !widthOf(member.text).certain) return undefined;
    words.push(member.text);
  }
  if (!key.endsWith(": ") || !widthOf(key).certain) return undefined;
  const start = "\n" + marginOf(depth + 2);
  const flat = words.join(" | ") + ";";
  const head = key.slice(0, -1) + start;
  return depth + 2 + flat.length <= printWidth
    ? head + flat
    : `${head}| ${words.join(start + "| ")};`;
}

/** `type X = …` after its name: where it breaks first. */
export function aliasLayout(head: string, tree: TypeTree): Layout {
  const operator = group(indent(line));
  return group([head, " =", operator, indentIfBroken(typeLayout(tree, "alias"), operator), ";"]);
}

function indexKey(): Layout {
  return ["[", group([indent([softline, "key: string"]), softline]), "]"];
}

function tupleLayout(tree: Extract<TypeTree, { kind: "tuple" }>): Layout {
  if (tree.items.length === 0 && tree.rest === undefined) return "[]";
  const count = tree.items.length + (tree.rest === undefined ? 0 : 1);
  const items: Layout[] = tree.items.map(({ type, optional }) => {
    if (optional) return group([typeLayout(type, "postfix"), "?"]);
    const item = typeLayout(type, "tuple");
    if (type.kind !== "union" || count === 1 || isHugged(type.members)) return group(item);
    return group(group([indent([ifBroken(["(", softline]), item]), softline, ifBroken(")")]));
  });
  if (tree.rest !== undefined) items.push(group(["...", typeLayout(tree.rest, "postfix"), "[]"]));
  return group(["[", indent([softline, join([",", line], items)]), ifBroken(","), softline, "]"]);
}

function unionLayout(members: readonly TypeTree[], parent: Parent): Layout {
  const needsParens = parent === "postfix" || parent === "intersection";
  if (isHugged(members)) {
    const inline = join(
      " | ",
      members.map((member) => typeLayout(member, "union")),
    );
    return needsParens ? ["(", inline, ")"] : inline;
  }
  const layouts = members.map((member) => indent(typeLayout(member, "union")));
  const contents = group([ifBroken("| "), join([line, "| "], layouts)]);
  if (needsParens) return ["(", group([indent([softline, contents]), softline]), ")"];
  return parent === "tuple" ? contents : group(indent([softline, contents]));
}

/** `{…} | null` and `Name | null` stay together. */
function isHugged(members: readonly TypeTree[]): boolean {
  const first = members.find(isObjectLike);
  return (
    first !== undefined &&
    members.every(
      (member) => member === first || (member.kind === "word" && member.text === "null"),
    )
  );
}

function isObjectLike(tree: TypeTree): boolean {
  return (isObject(tree) && tree.kind !== "mapped") || (tree.kind === "word" && tree.isName);
}

function isObject(tree: TypeTree): boolean {
  return (
    tree.kind === "object" ||
    tree.kind === "index" ||
    tree.kind === "mapped" ||
    (tree.kind === "word" && tree.text === "{}")
  );
}

function intersectionLayout(members: readonly TypeTree[]): Layout {
  let wasIndented = false;
  const layouts: Layout[] = [];
  for (const [index, member] of members.entries()) {
    const layout = typeLayout(member, "intersection");
    const previous = members[index - 1];
    if (previous === undefined) {
      layouts.push(layout);
    } else if (isObject(previous) && isObject(member)) {
      layouts.push([" & ", wasIndented ? indent(layout) : layout]);
    } else if (!isObject(previous) && !isObject(member)) {
      layouts.push(indent([" &", line, layout]));
    } else {
      if (index > 1) wasIndented = true;
      layouts.push([" & ", index > 1 ? indent(layout) : layout]);
    }
  }
  return group(layouts);
}

function needsParentheses(tree: TypeTree, parent: Parent): boolean {
  if (parent === "postfix") return true;
  return tree.kind === "union" ? parent === "intersection" : parent === "union";
}
