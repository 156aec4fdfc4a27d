import type { Encoding, Model, Operation, Type } from "../api.js";
import type { Draft } from "../schema/schemas.js";
import { mapType } from "../schema/walk-type.js";

/** The type of a body of parts, in which files tell the media types that `encoding` lets them have. */
export function withMediaTypes(type: Type, encodings: readonly Encoding[]): Type {
  return withFiles(type, filesOf(encodings));
}

/**
 * The same for the models that bodies of parts refer to. A model says of a file what all of these bodies
 * say of it.
 */
export function tellMediaTypes(ops: readonly Operation[]): void {
  const filesByModel = new Map<Model, Files[]>();
  for (const { codec, type, encoding } of ops.flatMap((op) => op.body?.contents ?? [])) {
    const model = codec === "multipart" ? modelBehind(type) : undefined;
    if (!model) continue;
    const before = filesByModel.get(model) ?? [];
    filesByModel.set(model, [...before, filesOf(encoding)]);
  }
  for (const [model, [first, ...others]] of filesByModel) {
    const isAgreed = ([name, types]: readonly [string, readonly string[]]): boolean =>
      others.every((files) => `${files.get(name)}` === `${types}`);
    const draft = model as Draft;
    draft.type = withFiles(model.type, new Map([...first!].filter(isAgreed)));
  }
}

/** Media types and ranges of files, by property. */
type Files = ReadonlyMap<string, readonly string[]>;

function filesOf(encodings: readonly Encoding[]): Files {
  return new Map(
    encodings.flatMap(({ property, contentType }) => {
      const types = mediaTypesOf(contentType);
      return types.length === 0 ? [] : [[property, types] as const];
    }),
  );
}

function withFiles(type: Type, files: Files): Type {
  if (type.kind !== "object" || files.size === 0) return type;
  const properties = type.properties.map((property) => {
    const file = files.get(property.name);
    if (file === undefined) return property;
    const told = (part: Type): Type => (part.kind === "binary" ? { ...part, file } : part);
    return { ...property, type: mapType(property.type, told) };
  });
  return { ...type, properties };
}

/** The model that a type names, through those that only name another. */
function modelBehind(type: Type): Model | undefined {
  const passed = new Set<Model>();
  let model: Model | undefined;
  for (let at = type; at.kind === "ref" && !passed.has(at.model); at = at.model.type) {
    model = at.model;
    passed.add(model);
  }
  return model;
}

/** A list of media types and ranges, as `contentType` has it; none where it is none, or where all are allowed. */
function mediaTypesOf(contentType: string | undefined): readonly string[] {
  const types = (contentType ?? "").split(",").map((type) => type.trim());
  return types.every((type) => /^[\w.+-]+\/([\w.+-]+|\*)$/.test(type)) ? types : [];
}
