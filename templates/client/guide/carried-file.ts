import type { Api, Operation, Property, Type } from "quillgen/template";
import { bodyContents, contextOf } from "../../types/index.js";

/** A file in the form that an operation sends. */
export interface CarriedFile {
  readonly property: string;
  /** Whether the property takes several. */
  readonly isList: boolean;
  /** A media type that it may have. */
  readonly mediaType: string;
  /** Whether nothing else must be sent along. */
  readonly isAlone: boolean;
}

/** Finds a file that can be shown: undefined where the form cannot be completed in a few words. */
export function carriedFile(op: Operation, api: Api): CarriedFile | undefined {
  const [content, ...more] = bodyContents(op);
  if (content?.codec !== "multipart" || more.length > 0) return undefined;
  const form = resolved(content.type);
  if (form.kind !== "object") return undefined;
  const sent = form.properties.filter(({ direction }) => direction !== "read");
  const found = sent.find(isFile);
  if (found === undefined) return undefined;
  const carried = contextOf(op, api);
  const isAlone =
    op.params.every(({ name, required }) => !required || carried.includes(name)) &&
    sent.every((property) => property === found || !property.required);
  // Without a body of its own to add to, the rest of the form would be missing.
  if (!isAlone && op.body?.required !== true) return undefined;
  const isList = found.type.kind === "array";
  return { property: found.name, isList, mediaType: mediaTypeOf(found.type), isAlone };
}

function isFile({ type }: Property): boolean {
  return fileIn(type) !== undefined;
}

function fileIn(type: Type): readonly string[] | undefined {
  switch (type.kind) {
    case "array":
      return type.items.kind === "array" ? undefined : fileIn(type.items);
    case "union":
      return type.members.map(fileIn).find((file) => file !== undefined);
    default:
      return type.kind === "binary" ? type.file : undefined;
  }
}

function mediaTypeOf(type: Type): string {
  const [first = "text/csv"] = fileIn(type) ?? [];
  return first.endsWith("/*") ? first.replace("*", "png") : first;
}

function resolved(type: Type): Type {
  return type.kind === "ref" ? resolved(type.model.type) : type;
}
