import { RegExpParser, type AST } from "@eslint-community/regexpp";
import type { Random } from "./random.js";

/** How many characters the text for one pattern may have: patterns multiply. */
const longest = 10_000;

/** What is chosen from where a class leaves it open. */
const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_ .:/@#,";

/** The least and the most that something is repeated, as far as the pattern allows it. */
export type Repetitions = readonly [least: number, most: number];

/**
 * A text that a regular expression matches, or undefined where the attempt fails: lookarounds are
 * not steered by, so what comes out is matched once more.
 */
export function samplePattern(
  source: string,
  repetitions: Repetitions,
  random: Random,
): string | undefined {
  const pattern = parse(source);
  if (pattern === undefined) return undefined;
  const groups = new Map<AST.CapturingGroup, string>();
  let left = longest;

  const ofAlternatives = (alternatives: readonly AST.Alternative[]): string =>
    random
      .pick(alternatives)
      .elements.map((element) => ofElement(element))
      .join("");

  const ofElement = (element: AST.Element): string => {
    if (left <= 0) return "";
    switch (element.type) {
      case "Character":
        left -= 1;
        return String.fromCodePoint(element.value);
      case "CharacterClass":
      case "CharacterSet":
        left -= 1;
        return ofClass(element, random);
      case "Quantifier": {
        const [from, to] = repetitions.map((count) =>
          Math.min(Math.max(count, element.min), element.max, longest),
        ) as [number, number];
        let text = "";
        for (let count = random.between(from, to); count > 0 && left > 0; count -= 1) {
          text += ofElement(element.element);
        }
        return text;
      }
      case "Group":
        return ofAlternatives(element.alternatives);
      case "CapturingGroup": {
        const text = ofAlternatives(element.alternatives);
        groups.set(element, text);
        return text;
      }
      case "Backreference":
        return [element.resolved].flat().reduce((text, group) => groups.get(group) ?? text, "");
      default:
        return "";
    }
  };

  const text = ofAlternatives(pattern.alternatives);
  return left > 0 && new RegExp(source, "u").test(text) ? text : undefined;
}

function parse(source: string): AST.Pattern | undefined {
  try {
    return new RegExpParser().parsePattern(source, 0, source.length, { unicode: true });
  } catch {
    return undefined;
  }
}

/** One character of a class: from its own members, or (negated, or named by a property) by trying. */
function ofClass(element: AST.CharacterClass | AST.CharacterSet, random: Random): string {
  if (element.type === "CharacterClass" && !element.negate) {
    const member = element.elements.length > 0 ? random.pick(element.elements) : undefined;
    if (member?.type === "Character") return String.fromCodePoint(member.value);
    if (member?.type === "CharacterClassRange") {
      return String.fromCodePoint(random.between(member.min.value, member.max.value));
    }
    if (member?.type === "CharacterSet") return ofClass(member, random);
  }
  const isMember = new RegExp(element.raw, "u");
  const start = random.between(0, letters.length - 1);
  for (let index = 0; index < letters.length; index += 1) {
    const letter = letters[(start + index) % letters.length]!;
    if (isMember.test(letter)) return letter;
  }
  for (let code = 1; code < 0x3000; code += 1) {
    const letter = String.fromCodePoint(code);
    if (isMember.test(letter)) return letter;
  }
  return "";
}
