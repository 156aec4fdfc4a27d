import * as z from "zod";
import type { Schema } from "./schema.js";

/** Whatever bytes can be sent as. */
export type Bytes = Blob | ArrayBuffer | ArrayBufferView | ReadableStream;

export function bytes(): Schema<Bytes> {
  return z.custom<Bytes>(
    (value) =>
      value instanceof Blob ||
      value instanceof ArrayBuffer ||
      ArrayBuffer.isView(value) ||
      value instanceof ReadableStream,
    "Invalid input: expected bytes",
  );
}

/** Bytes as they are received. */
export function blob(): Schema<Blob> {
  return z.custom<Blob>(
    (value) => value instanceof Blob,
    "Invalid input: expected a Blob",
  );
}
