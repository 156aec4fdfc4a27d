import {
  declare,
  symbol,
  walkType,
  type Api,
  type Declaration,
  type Model,
  type Sym,
  type Type,
} from "quillgen/template";

/** What a file in a form can be given as. Declared where a document has forms with files. */
export const FilePart: Sym = symbol({
  name: "FilePart",
  from: "./file-part.ts",
  typeOnly: true,
  entry: ".",
});

export const filePartDeclaration: Declaration = declare.exact(FilePart)`
  /**
   * A file in a form: bytes, or bytes with a name and a media type of their own. A \`File\` has both.
   * With a stream, the form is sent as it comes, and once only: such a call is never repeated.
   */
  export type FilePart<MediaType extends string = string> =
    | Blob
    | ArrayBuffer
    | ArrayBufferView
    | ReadableStream
    | {
        readonly data:
          Blob | ArrayBuffer | ArrayBufferView | ReadableStream | string;
        readonly filename?: string;
        readonly type?: MediaType;
      };
`;

/** Whether a type has files in it, as it is sent. */
export function hasFiles(type: Type, entered: Set<Model> = new Set()): boolean {
  let found = false;
  const look = (part: Type): void => {
    if (part.kind === "binary" && part.file !== undefined) found = true;
    if (part.kind !== "ref" || entered.has(part.model)) return;
    entered.add(part.model);
    found ||= hasFiles(part.model.type, entered);
  };
  walkType(type, look, "write");
  return found;
}

/** Whether any type of a document names files in forms. */
export function usesFiles(api: Api): boolean {
  const bodies = api.resources.flatMap(({ operations }) =>
    operations.flatMap(({ body }) => body?.contents ?? []),
  );
  return [...api.models, ...bodies].some(({ type }) => hasFiles(type));
}
