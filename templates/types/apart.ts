/** A name, with a `_` where it is taken, which no name that is made of words ends in. */
export function apart(name: string, isTaken: boolean): string {
  return isTaken ? `${name}_` : name;
}
