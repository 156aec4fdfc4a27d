import type { Json } from "../../read/document.js";
import { isObject, setMember } from "../../read/json-object.js";

/** What stands at a dotted path of `x-pagination`; `-1` is the last item of an array, `""` the value itself. */
export function valueAtSpot(value: Json | undefined, spot: string): Json | undefined {
  let found = value;
  for (const key of spot === "" ? [] : spot.split(".")) {
    if (Array.isArray(found)) found = found.at(Number(key));
    else found = isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  }
  return found;
}

/** Puts a value at such a path, or takes it away where it is undefined; gives the whole. */
export function setAtSpot(whole: Json, spot: string, value: Json | undefined): Json {
  if (spot === "") return value ?? null;
  const keys = spot.split(".");
  const last = keys.pop()!;
  const parent = valueAtSpot(whole, keys.join("."));
  if (Array.isArray(parent)) {
    const index = Number(last);
    if (value !== undefined) parent[index < 0 ? parent.length + index : index] = value;
  } else if (isObject(parent)) {
    if (value === undefined) delete parent[last];
    else setMember(parent, last, value);
  }
  return whole;
}
