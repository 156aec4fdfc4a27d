import type { JsonObject } from "../read/document.js";
import { isObject } from "../read/json-object.js";
import { escapeKey, memberOf } from "../read/pointer.js";
import { schemasOfValue } from "./schemas-of-value.js";

/** What a name stands for in a document. */
export interface DescribedNode {
  /** Pointers of everything that describes it. */
  readonly own: readonly string[];
  /** For a property: pointers of the lists that may require it, and the name that they would use. */
  readonly required?: { readonly lists: readonly string[]; readonly key: string };
  member(key: string): DescribedNode | undefined;
  /** The names that `member` knows. */
  members(): readonly string[];
}

/** A value that schemas describe; the members of its items count as its own. `own`: where it says so. */
export function schemaNode(
  root: JsonObject,
  schemas: readonly string[],
  about: Pick<DescribedNode, "own" | "required"> = { own: schemas },
): DescribedNode {
  return {
    ...about,
    member(key) {
      const parts = schemasOfValue(root, schemas);
      const own: string[] = [];
      const lists: string[] = [];
      for (const [pointer, schema] of parts) {
        if (memberOf(schema["properties"], key) !== undefined) {
          own.push(`${pointer}/properties/${escapeKey(key)}`);
        }
        if (Array.isArray(schema["required"])) lists.push(`${pointer}/required`);
      }
      const required = { lists, key };
      return own.length === 0 ? undefined : schemaNode(root, own, { own, required });
    },
    members() {
      const parts = [...schemasOfValue(root, schemas).values()];
      return parts.flatMap(({ properties }) =>
        isObject(properties) ? Object.keys(properties) : [],
      );
    },
  };
}
