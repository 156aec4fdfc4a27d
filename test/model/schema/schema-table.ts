import { expect, it } from "vitest";
import type { Json, JsonObject } from "../../../generator/read/document.js";
import { typeOf } from "../model-of.js";

export const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
export const string = { type: "string" };

/** Tests what types schemas give. */
export function table(rows: readonly (readonly [string, Json, string])[]): void {
  it.each(rows)("%s", (_, schema, want) => expect(typeOf(schema)).toBe(want));
}
