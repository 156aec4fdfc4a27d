import type { Content, Operation, Property, Type } from "quillgen/template";

/** Which media type a caller gets when several say the same: the plainest first. */
const preference = ["json", "form", "multipart", "ndjson", "text", "xml", "binary"] as const;

/**
 * The media types that a caller chooses from, the default first. Of several with one shape only the
 * plainest is kept: `application/json` before a form before multipart.
 */
export function bodyContents(op: Operation): readonly Content[] {
  const rank = (content: Content) => preference.findIndex((codec) => codec === content.codec);
  const ordered = [...(op.body?.contents ?? [])].sort((a, b) => rank(a) - rank(b));
  return ordered.filter((content, index) => {
    const twin = ordered.findIndex((other) => sameShape(other, content));
    return twin === index;
  });
}

/** `body`, and `contentType` where the caller has a choice. */
export function bodyProperties(op: Operation): readonly Property[] {
  if (op.body === undefined) return [];
  const contents = bodyContents(op);
  const types = contents.map(bodyType);
  const body: Property = {
    name: "body",
    type: types.length === 1 ? types[0]! : { kind: "union", members: types },
    required: op.body.required,
    direction: "both",
    doc: op.body.doc,
  };
  if (contents.length < 2) return [body];
  const mediaTypes: readonly Type[] = contents.map(({ mediaType }) => ({
    kind: "literal",
    value: mediaType,
  }));
  return [
    body,
    {
      name: "contentType",
      type: { kind: "union", members: mediaTypes },
      required: false,
      direction: "both",
      doc: { text: "The media type of the body.", default: contents[0]!.mediaType },
    },
  ];
}

/** A sequence that is sent is text or bytes that the caller has made. */
function bodyType({ item, type }: Content): Type {
  return item === undefined ? type : { kind: "binary" };
}

/** Whether a caller passes the same value for both. Bytes are never the same as structured data. */
function sameShape(a: Content, b: Content): boolean {
  const structured = (content: Content) => ["json", "form", "multipart"].includes(content.codec);
  if (a.type.kind === "ref" && b.type.kind === "ref") {
    return a.type.model === b.type.model && structured(a) === structured(b);
  }
  return a === b || (structured(a) && structured(b) && a.type === b.type);
}
