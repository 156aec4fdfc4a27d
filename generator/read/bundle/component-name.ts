/**
 * A name that a component may have, made from any text, injectively: what is not allowed becomes `_x20_` by its code
 * point, and so does the underscore of text that looks like that already.
 */
export function escapeComponentName(text: string): string {
  const escaped = text
    .replace(/_(?=x[0-9a-f]+_)/g, "_x5f_")
    .replace(/[^A-Za-z0-9._-]/gu, (character) => `_x${character.codePointAt(0)!.toString(16)}_`);
  return escaped === "" || escaped === "__proto__" ? `_x_${escaped}` : escaped;
}
