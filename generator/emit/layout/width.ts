/** The width that prettier is run with. */
export const printWidth = 80;

/** Columns of a text. `certain` is false where it has characters whose width is a matter of tables. */
export interface Width {
  readonly columns: number;
  readonly certain: boolean;
}

const letter = /\p{Letter}/u;

// Results for plain text, by its length: they are asked for all the time.
const ascii: Width[] = [];

/**
 * How many columns a one-line text takes, at most. Letters of the scripts west of China and the usual punctuation are
 * one column; anything else counts as two and makes the result uncertain.
 */
export function widthOf(text: string): Width {
  if (isPlain(text)) return (ascii[text.length] ??= { columns: text.length, certain: true });
  let columns = 0;
  let certain = true;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const plain =
      (point >= 0x20 && point <= 0x7e) ||
      (point >= 0xa0 && point < 0x300 && point !== 0xa9 && point !== 0xae && point !== 0xad) ||
      (point >= 0x370 && point < 0x483) ||
      (point >= 0x48a && point < 0x530) ||
      // Nothing below takes two columns, and no letter none.
      (point >= 0x530 && point < 0x1100 && letter.test(character)) ||
      (point >= 0x2010 && point <= 0x2027);
    columns += plain ? 1 : 2;
    certain &&= plain;
  }
  return { columns, certain };
}

/** Whether a text is all of printable ASCII. Most are so short that calling a regular expression takes longer. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}
