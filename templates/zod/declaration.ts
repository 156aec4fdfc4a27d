import {
  assignment,
  callback,
  code,
  declare,
  doc,
  generic,
  type Declaration,
  type Printable,
  type Sym,
} from "quillgen/template";
import { make, Schema } from "./runtime.js";

/**
 * The constant of a schema. It is made when it is first asked for: so the order of schemas does not
 * matter, they may refer to each other in circles, loading them costs nothing, and a bundler can drop
 * those that are not used.
 */
export function schemaDeclaration(
  name: Sym,
  type: Printable,
  schema: Printable,
  text: string,
): Declaration {
  const annotation = generic(Schema, [type]);
  const made = callback(code`/* @__PURE__ */ ${make.lazy}`, schema);
  return declare.exact(name)`
    ${doc(text)}
    export const ${assignment(name, annotation, made)};
  `;
}
