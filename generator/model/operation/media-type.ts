import type { Codec } from "../api.js";
import { bit } from "../schema/facts.js";

/** A media type as it is compared: type and subtype in lower case, parameters as they stand. */
export function normalizeMediaType(mediaType: string): string {
  const [essence = "", ...parameters] = mediaType.split(";");
  return [essence.trim().toLowerCase(), ...parameters.map((each) => each.trim())].join("; ");
}

/** Whether a text is a media type or a range of them: it goes into a header as it is. */
export function isMediaType(mediaType: string): boolean {
  return /^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+( *;[\x20-\x7e]*)?$/.test(mediaType);
}

/** Whether the name of a media type says that it is JSON. */
export function isJson(mediaType: string): boolean {
  return /^[^/;]+\/(?:(?:[^;]*\+)?json|x-json|json5|json-patch)\s*(?:;|$)/i.test(mediaType);
}

/** What is known of a body besides its media type. */
export interface Inside {
  /** Bits of the JSON types of its schema. */
  readonly kinds: number;
  /** Whether the schema says that it is bytes, and nothing else. */
  readonly isBytes: boolean;
  /** Whether callers receive it, rather than send it. */
  readonly isAnswer: boolean;
  /** Whether JSON beside it says the same: then it is a further name for that. */
  readonly hasJsonTwin: boolean;
}

/**
 * How a media type is read and written. The schema decides where the name does not: ranges such as `image` with a
 * star, and the many types that only their owners know. Bytes are bytes by any name. Forms are written, never read;
 * of multipart bodies only form data are put together of parts.
 */
export function codecOf(
  mediaType: string,
  { kinds, isBytes, isAnswer, hasJsonTwin }: Inside,
): Codec {
  const essence = mediaType.split(";", 1)[0]!.trim().toLowerCase();
  if (
    /^[^/]+\/(x-)?(ndjson|jsonl|json-lines|jsonlines|json-seq|stream\+json)$|\+json-seq$/.test(
      essence,
    )
  ) {
    return "ndjson";
  }
  if (isJson(essence)) return isBytes ? "binary" : "json";
  // A form that is described as a text is one that the caller has written.
  if (essence === "application/x-www-form-urlencoded")
    return isAnswer || kinds === bit.string ? "text" : "form";
  if (essence === "multipart/form-data" && !isAnswer) return "multipart";
  if (essence.startsWith("multipart/")) return "binary";
  if (essence === "text/event-stream") return "eventStream";
  if (/[/+]xml$/.test(essence)) return "xml";
  if (essence.startsWith("text/")) return "text";
  if (/^(image|audio|video|font|model)\//.test(essence)) return "binary";
  if (/\/(octet-stream|pdf|zip|gzip|x-tar|x-gzip|zstd|wasm)$/.test(essence)) return "binary";
  if (!hasJsonTwin && /\b(cbor|msgpack|protobuf|bson|avro|thrift|parquet)\b/.test(essence))
    return "binary";
  // What is JSON is YAML as well: it can be sent so, but not be read.
  if (!hasJsonTwin && isAnswer && !isBytes && /\b(yaml|toml)$/.test(essence)) return "text";
  if (isBytes) return "binary";
  if (kinds === bit.string) return "text";
  return (kinds & bit.string) === 0 ? "json" : essence.includes("*") ? "json" : "binary";
}
