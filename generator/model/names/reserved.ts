/** Words that no binding of a strict module may have, and values that it must not hide. */
const words = `
  arguments await break case catch class const continue debugger default delete do else enum eval export
  extends false finally for function if implements import in instanceof interface let new null package
  private protected public return static super switch this throw true try typeof var void while with yield
  NaN Infinity undefined`;

/** Members that every function or object has, or that have a meaning wherever they stand. */
const members = `
  __proto__ apply bind call caller constructor hasOwnProperty isPrototypeOf length name prototype
  propertyIsEnumerable then toJSON toLocaleString toString valueOf`;

/** Values of the platform that printed code may use by name. */
const values = `
  console crypto encodeURIComponent exports fetch globalThis module performance process require self
  window`;

/** Types and classes of the language and the platform that printed code may use by name. */
const types = `
  AbortController AbortSignal Array ArrayBuffer ArrayBufferView AsyncGenerator AsyncIterable AsyncIterator Awaited BigInt
  Blob Boolean Date Error Exclude Extract File FormData Function Headers Infinity Iterable Iterator JSON
  Map Math NaN NonNullable Number Object Omit Parameters Partial Pick Promise PromiseLike PropertyKey
  Readonly ReadonlyArray ReadonlyMap ReadonlySet ReadableStream Record RegExp Request RequestInit Required
  Response ResponseInit ReturnType Set String Symbol TypeError Uint8Array URL URLSearchParams WeakMap
  WeakSet`;

const split = (text: string): string[] => text.trim().split(/\s+/);
const reservedForMembers = new Set([...split(words), ...split(members)]);
const reservedForValues = new Set([...reservedForMembers, ...split(values)]);
const reservedForTypes = new Set(split(types));

/** A name for a type, with `_` after it where the bare word is taken. */
export function typeName(name: string): string {
  return reservedForTypes.has(name) ? `${name}_` : name;
}

/** A name for a variable that stands at the top of a module. */
export function valueName(name: string): string {
  return reservedForValues.has(name) ? `${name}_` : name;
}

/** A name for an export and for a member of a client: an action, or a segment of a resource's path. */
export function memberName(name: string): string {
  return reservedForMembers.has(name) ? `${name}_` : name;
}
