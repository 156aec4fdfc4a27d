/**
 * Types that tell whether two types are the same: `check<Agree<A, B>>()` compiles. Mutual assignability
 * alone would let a missing optional property pass, and anything against `unknown`: so both sides are
 * first made into a form in which every property is required, paired with whether it was, and `unknown`
 * is a type like others.
 */
export const agree = `
type Form<T> = 0 extends 1 & T ? { any: true }
  : unknown extends T ? { unknown: true }
  : T extends string | number | boolean | null | undefined ? T
  : T extends readonly (infer E)[] ? { item: [Form<E>] }
  : { fields: { [K in keyof T]-?: [optional: {} extends Pick<T, K> ? true : false, value: Form<Required<T>[K]>] } };
type Agree<A, B> = [Form<A>] extends [Form<B>] ? ([Form<B>] extends [Form<A>] ? true : false) : false;
declare function check<T extends true>(): void;
`;
