import type { Content, Operation, Property, Type } from "quillgen/template";
import { hasFiles } from "./file-part.js";

/** Which media type a caller gets when several say the same: the plainest first. */
const preference = ["json", "form", "multipart", "ndjson", "text", "xml", "binary"] as const;

/**
 * The media types that a caller chooses from, the default first. Of several with one shape only the
 * plainest is kept: `application/json` before a form before multipart, which alone can carry files. Without it all
 * kinds of patches are kept, which differ in what they mean. None where no request may have a body.
 */
export function bodyContents(op: Operation): readonly Content[] {
  if (op.method === "GET" || op.method === "HEAD") return [];
  const rank = (content: Content) => preference.findIndex((codec) => codec === content.codec);
  const ordered = [...(op.body?.contents ?? [])].sort((a, b) => rank(a) - rank(b));
  return ordered.filter((content) => {
    const twins = ordered.filter((other) => sameShape(other, content));
    const plainest = twins.find(carriesFiles) ?? twins.find(isPlainJson) ?? twins[0]!;
    return content === plainest || (isPatch(content) && isPatch(plainest));
  });
}

const isPlainJson = ({ mediaType }: Content): boolean => mediaType === "application/json";

/** Whether the media type says what is to be done with the body, as those of patches do. */
const isPatch = ({ mediaType }: Content): boolean => /\bpatch\+/.test(mediaType);

/** Whether a body of parts has files among them. */
export function carriesFiles({ codec, type }: Content): boolean {
  return codec === "multipart" && hasFiles(type);
}

/**
 * What an input may have for its body, by media type: `body`, and where there is a choice `contentType`,
 * which tells them apart. The first is the default and need not be named.
 */
export function bodyChoices(op: Operation): readonly (readonly Property[])[] {
  const contents = bodyContents(op);
  const { required = false, doc = {} } = op.body ?? {};
  return contents.map((content, index) => {
    const isNamed = index > 0;
    const body: Property = {
      name: "body",
      type: bodyType(content),
      required: required || isNamed,
      direction: "both",
      doc,
    };
    if (contents.length === 1) return [body];
    return [
      body,
      {
        name: "contentType",
        type: { kind: "literal", value: content.mediaType },
        required: isNamed,
        direction: "both",
        doc: isNamed ? {} : { text: "The media type of the body, this one where none is said." },
      },
    ];
  });
}

/** The same, with every choice in one: of what types `body` and `contentType` may be at all. */
export function bodyProperties(op: Operation): readonly Property[] {
  const choices = bodyChoices(op);
  const [first] = choices;
  if (first === undefined || choices.length === 1) return first ?? [];
  return first.map((property, index) => ({
    ...property,
    type: { kind: "union", members: choices.map((choice) => choice[index]!.type) },
  }));
}

/** A sequence that is sent is text or bytes that the caller has made. */
function bodyType({ item, type }: Content): Type {
  if (item === undefined) return type;
  return { kind: "union", members: [{ kind: "string" }, { kind: "binary" }] };
}

/** Whether a caller passes the same value for both. Bytes are never the same as structured data. */
function sameShape(a: Content, b: Content): boolean {
  const structured = (content: Content) => ["json", "form", "multipart"].includes(content.codec);
  if (a.type.kind === "ref" && b.type.kind === "ref") {
    return a.type.model === b.type.model && structured(a) === structured(b);
  }
  return a === b || (structured(a) && structured(b) && a.type === b.type);
}
