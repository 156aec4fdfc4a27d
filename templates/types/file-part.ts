import {
  declare,
  operationsOf,
  symbol,
  walkType,
  type Api,
  type Declaration,
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
   * A file in a form: bytes, or bytes with a name and a media type of their own.
   * A \`File\` has both. With a stream, the form is sent as it comes, and once
   * only: such a call is never repeated.
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

/** Whether a type has files in it, as it is sent, in the models that it refers to as well. */
export function hasFiles(type: Type): boolean {
  const entered = new Set<Type>([type]);
  let found = false;
  // What is added on the way is looked at as well: chains of models may be longer than the stack.
  for (const each of entered) {
    walkType(
      each,
      (part) => {
        if (part.kind === "ref") entered.add(part.model.type);
        found ||= isFile(part);
      },
      "write",
    );
    if (found) return true;
  }
  return false;
}

/** Whether any type of a document names files in forms. */
export function usesFiles(api: Api): boolean {
  const contents = operationsOf(api).flatMap(({ body }) => body?.contents ?? []);
  return [...api.models, ...contents].some(({ type }) => {
    let found = false;
    walkType(type, (part) => {
      found ||= isFile(part);
    });
    return found;
  });
}

function isFile(type: Type): boolean {
  return type.kind === "binary" && type.file !== undefined;
}
