import {
  markdown,
  operationsOf,
  type Api,
  type Content,
  type Markdown,
  type Operation,
} from "quillgen/template";
import { bodyContents, contextOf, inputIsRequired } from "../../types/index.js";
import { isDownload } from "../answers.js";
import { carriedFile } from "./carried-file.js";
import { ts } from "./shown.js";

/** A document, and what its client is called in a README. */
export interface Transferring {
  readonly api: Api;
  /** The constant that holds the client. */
  readonly client: string;
  readonly packageName: string;
}

/** What goes to and fro beside JSON: files, bytes, other media types, and what comes bit by bit. */
export function transferSections(about: Transferring): readonly (Markdown | undefined)[] {
  return [upload(about), bytes(about), mediaTypes(about), download(about), sequences(about)];
}

function upload(about: Transferring): Markdown | undefined {
  const op = firstOf(about, (one) => carriedFile(one, about.api) !== undefined);
  if (op === undefined) return undefined;
  const { property, isList, mediaType, isAlone } = carriedFile(op, about.api)!;
  const call = `${about.client}.${op.id}`;
  const send = (file: string): string => {
    const value = `${JSON.stringify(property)}: ${isList ? `[${file}]` : file}`;
    const body = isAlone ? `{ ${value} }` : `{ ...input.body, ${value} }`;
    return `  await ${call}({ ${isAlone ? "" : "...input, "}body: ${body} });`;
  };
  const name = `file.${mediaType.replace(/^.*[/+.]/, "")}`;
  return markdown`
    ## Uploads

    A file in a form is a ${markdown.span("File")}, or bytes or a stream, with a name and a media type
    of their own where you give them. With a stream the form is sent as it comes, and once only.

    ${ts(
      `import { fileFrom } from "${about.packageName}/node";`,
      "",
      `export async function upload(${isAlone ? "" : `input: ${inputOf(call)}`}) {`,
      `  const file = new File(["a;b"], "${name}", { type: "${mediaType}" });`,
      send("file"),
      "",
      "  const data = file.stream();",
      send(`{ data, filename: "${name}", type: "${mediaType}" }`),
      "",
      "  // In Node: a file of the disk, read while it is sent.",
      send(`await fileFrom("${name}")`),
      "}",
    )}
  `;
}

function bytes(about: Transferring): Markdown | undefined {
  const op = firstOf(about, (one) => {
    const [content, ...more] = bodyContents(one);
    return content?.codec === "binary" && more.length === 0;
  });
  if (op === undefined) return undefined;
  const call = `${about.client}.${op.id}`;
  const input = rest(op, about.api, call, ["body"]);
  return markdown`
    ## Bytes as a body

    ${ts(
      `import { fileFrom } from "${about.packageName}/node";`,
      "",
      `export async function store(${input.param}) {`,
      `  await ${call}({ ${input.spread}body: new Uint8Array([1, 2, 3]) });`,
      `  await ${call}({ ${input.spread}body: await fileFrom("picture.png") });`,
      "}",
    )}
  `;
}

function mediaTypes(about: Transferring): Markdown | undefined {
  const textOf = (op: Operation): Content | undefined => {
    const [, ...others] = bodyContents(op);
    return others.find(({ codec, type }) => codec === "text" && type.kind === "string");
  };
  const op = firstOf(about, (one) => textOf(one) !== undefined);
  if (op === undefined) return undefined;
  const call = `${about.client}.${op.id}`;
  const input = rest(op, about.api, call, ["body", "contentType"]);
  const type = JSON.stringify(textOf(op)!.mediaType);
  return markdown`
    ## Bodies of several media types

    Where a body may be of several media types, ${markdown.span("contentType")} says which one it is, and
    its type follows. The first is the default.

    ${ts(
      `export async function send(${input.param}) {`,
      `  await ${call}({ ${input.spread}contentType: ${type}, body: "a;b" });`,
      "}",
    )}
  `;
}

function download(about: Transferring): Markdown | undefined {
  const op = firstOf(about, isDownload);
  if (op === undefined) return undefined;
  const call = `${about.client}.${op.id}`;
  const input = needed(op, about.api) ? "input" : "";
  return markdown`
    ## Downloads

    A download gives a ${markdown.span("Blob")}. The other forms are chosen at once, before it is
    awaited; a stream is read as it comes, never held in memory.

    ${ts(
      `export async function download(${input && `input: ${inputOf(call)}`}) {`,
      `  const blob = await ${call}(${input});`,
      `  const text = await ${call}(${input}).text();`,
      `  const stream = await ${call}(${input}).stream();`,
      `  return { blob, text, stream };`,
      "}",
    )}

    A redirect to a store of files is followed, without the key. Browsers hide where redirects lead,
    so there it is an error of status 0.
  `;
}

function sequences(about: Transferring): Markdown | undefined {
  const streaming = (codec: Content["codec"]) =>
    firstOf(about, ({ answers }) => {
      const contents = answers.filter(({ success }) => success).flatMap(({ contents }) => contents);
      return contents.length > 0 && contents.every((content) => content.codec === codec);
    });
  const loop = (name: string, item: string, op: Operation | undefined): readonly string[] => {
    if (op === undefined) return [];
    const call = `${about.client}.${op.id}`;
    const isNeeded = needed(op, about.api);
    return [
      "",
      `export async function ${name}(${isNeeded ? `input: ${inputOf(call)}` : ""}) {`,
      `  for await (const ${item} of ${call}(${isNeeded ? "input" : ""})) console.log(${item});`,
      "}",
    ];
  };
  const lines = [
    ...loop("watch", "event", streaming("eventStream")),
    ...loop("read", "line", streaming("ndjson")),
  ];
  if (lines.length === 0) return undefined;
  return markdown`
    ## Events and lines

    An event stream, and JSON line by line, are iterated as they come. No limit of time ends them once
    they have begun; leaving the loop does, and so does the caller's signal.

    ${ts(...lines.slice(1))}
  `;
}

/** The first operation that shows something, of those that will stay if there is one. */
function firstOf({ api }: Transferring, shows: (op: Operation) => boolean): Operation | undefined {
  const fitting = operationsOf(api).filter(shows);
  return fitting.find(({ deprecated }) => !deprecated) ?? fitting[0];
}

const inputOf = (call: string): string => `Parameters<typeof ${call}>[0]`;

const needed = (op: Operation, api: Api): boolean => inputIsRequired(op, contextOf(op, api));

/** What a call needs beside some members that are shown: a parameter for it, and its use. */
function rest(op: Operation, api: Api, call: string, shown: readonly string[]) {
  const carried = contextOf(op, api);
  const isNeeded = op.params.some(({ name, required }) => required && !carried.includes(name));
  if (!isNeeded) return { param: "", spread: "" };
  const names = shown.map((name) => `"${name}"`).join(" | ");
  return { param: `input: Omit<${inputOf(call)}, ${names}>`, spread: "...input, " };
}
