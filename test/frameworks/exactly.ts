/** True where two types are the same, not merely assignable. */
export type Exactly<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles where two types are the same. */
export function exactly<A, B>(same: Exactly<A, B>): void {
  void same;
}
