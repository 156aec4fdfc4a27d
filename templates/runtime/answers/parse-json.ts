import type { Reading } from "../codec.js";
import { DecodeError } from "../errors.js";

/** Parses JSON of an answer; throws a `DecodeError` where it is none. */
export function parseJson(text: string, { request, blank }: Reading): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DecodeError(request, "bad JSON", { text: blank(text) });
  }
}
