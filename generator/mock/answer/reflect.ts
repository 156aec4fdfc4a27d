import type { Operation } from "../../model/api.js";
import type { Json } from "../../read/document.js";
import { isObject, setMember } from "../../read/json-object.js";
import type { Input } from "../request/mock-request.js";

/**
 * An answer that fits its request: members that the path names or the body sends say the same in the answer,
 * as far as `isFine` allows it. So what was created comes back with the name that it was given.
 */
export function reflect(
  answer: Json,
  op: Operation,
  input: Input,
  isFine: (answer: Json) => boolean,
): Json {
  if (!isObject(answer)) return answer;
  let reflected = answer;
  const inPath = op.params
    .filter((param) => param.in === "path")
    .map(({ wire, name }) => [wire, input[name]] as const);
  const { body } = input;
  const inBody = op.body && isObject(body as Json) ? Object.entries(body as object) : [];
  for (const [name, value] of [...inPath, ...inBody]) {
    if (!Object.hasOwn(answer, name) || value === undefined) continue;
    const next = { ...reflected };
    setMember(next, name, value as Json);
    if (isFine(next)) reflected = next;
  }
  return reflected;
}
