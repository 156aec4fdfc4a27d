import * as z from "zod";
import type { Schema } from "./schema.js";

/** Whatever bytes can be sent as. */
export type Bytes = Blob | ArrayBuffer | ArrayBufferView | ReadableStream;

const isBytes = (value: unknown): value is Bytes =>
  value instanceof Blob ||
  value instanceof ArrayBuffer ||
  ArrayBuffer.isView(value) ||
  value instanceof ReadableStream;

export function bytes(): Schema<Bytes> {
  return z.custom<Bytes>(isBytes, "Invalid input: expected bytes");
}

/** The media types that a media type or a range of them (`image/*`) stands for. */
export type MediaTypeOf<Range> = Range extends `${infer Family}/*`
  ? `${Family}/${string}`
  : Range;

/** A file in a form: bytes, or bytes with a name and a media type of their own. */
export type FilePart<MediaType> =
  | Bytes
  | {
      readonly data: Bytes | string;
      readonly filename?: string;
      readonly type?: MediaType;
    };

/** A file in a form. `ranges`: the media types that it may say of itself; none for any. */
export function file<const Range extends string = string>(
  ...ranges: readonly Range[]
): Schema<FilePart<MediaTypeOf<Range>>> {
  const mayBe = (type: unknown): boolean =>
    typeof type == "string" &&
    (ranges.length == 0 ||
      ranges.some((range) =>
        range.endsWith("/*")
          ? type.startsWith(range.slice(0, -1))
          : range == type,
      ));
  return z.custom<FilePart<MediaTypeOf<Range>>>((value) => {
    if (isBytes(value)) return true;
    const part = Object(value) as Record<string, unknown>;
    const { data, filename, type } = part;
    return (
      (isBytes(data) || typeof data == "string") &&
      (filename === undefined || typeof filename == "string") &&
      (type === undefined || mayBe(type))
    );
  }, "Invalid input: expected a file");
}

/** Bytes as they are received. */
export function blob(): Schema<Blob> {
  return z.custom<Blob>(
    (value) => value instanceof Blob,
    "Invalid input: expected a Blob",
  );
}
