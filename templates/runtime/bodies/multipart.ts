import type { RequestPart } from "../codec.js";
import { textOf } from "../params/text.js";
import type { BinaryInput } from "./raw.js";
import { joinParts, streamParts } from "./multipart-stream.js";

/** What the document says of one part. */
export interface PartEncoding {
  /** The part's own media type. */
  readonly contentType?: string;
  /** Between the values of a list that is one part. Absent: each value is one. */
  readonly separator?: string;
  /** More headers of the part, by name; values come from the caller's file or are fixed. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A file with a name or a type of its own. */
interface NamedFile {
  readonly data: BinaryInput;
  readonly filename?: string;
  readonly type?: string;
}

/** One part, ready to be sent. */
export interface Part extends NamedFile {
  readonly name: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/**
 * A body of `multipart/form-data`. Files are `Blob`, `File`, bytes, streams, or any of these with a
 * name and a type of their own (`{ data, filename, type }`); arrays become parts of one name; objects
 * become JSON, which has no name of a file: many servers would take it for one. With a stream among them the body is sent as it comes, and once only: such a call is
 * never repeated.
 */
export const multipart =
  (encoding: Readonly<Record<string, PartEncoding>> = {}): RequestPart =>
  (request, read) => {
    const body = read("body");
    if (body == null) return;
    if (body instanceof FormData) {
      request.body = body;
      return;
    }
    const parts: Part[] = [];
    for (const [name, value] of Object.entries(body as object)) {
      const said = Object.hasOwn(encoding, name) ? encoding[name]! : {};
      for (const item of itemsOf(value, said))
        if (item != null) parts.push(partOf(name, item, said));
    }

    if (parts.some(({ data }) => data instanceof ReadableStream)) {
      streamParts(request, parts);
      return;
    }
    if (
      parts.some(
        ({ filename, headers, type }) => headers || (type && !filename),
      )
    ) {
      joinParts(request, parts);
      return;
    }
    const data = new FormData();
    for (const part of parts) {
      const { name, data: value, filename, type = "" } = part;
      if (filename)
        data.append(name, new Blob([value as Blob], { type }), filename);
      else data.append(name, value as string);
    }
    request.body = data;
  };

function itemsOf(
  value: unknown,
  { separator }: PartEncoding,
): readonly unknown[] {
  if (!Array.isArray(value)) return [value];
  return separator && value.length && !value.some(isBytes)
    ? [value.map(textOf).join(separator)]
    : value;
}

function partOf(name: string, item: any, encoding: PartEncoding): Part {
  const file: NamedFile = isBytes(item)
    ? { data: item, ...(item instanceof File && { filename: item.name }) }
    : isBytes(item?.data) ||
        (typeof item?.data == "string" && (item.filename || item.type))
      ? item
      : typeof item == "object" && !item.toJSON
        ? { data: JSON.stringify(item), type: "application/json" }
        : {
            data:
              encoding.contentType == "application/json"
                ? JSON.stringify(item)
                : textOf(item),
          };
  const type =
    file.type ??
    ((file.data instanceof Blob && file.data.type) || encoding.contentType);
  // What a text is that says nothing.
  const isPlain = typeof file.data == "string" && type == "text/plain";
  const isFile = file == item || isBytes(file.data);
  const filename = file.filename ?? (isFile ? "blob" : undefined);
  return {
    name,
    data: file.data,
    ...(type && (filename || !isPlain) && { type }),
    ...(filename && { filename }),
    headers: encoding.headers,
  };
}

const isBytes = (value: unknown): boolean =>
  value instanceof Blob ||
  value instanceof ArrayBuffer ||
  ArrayBuffer.isView(value) ||
  value instanceof ReadableStream;
