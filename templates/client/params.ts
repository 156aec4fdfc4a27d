import {
  list,
  object,
  type Code,
  type Operation,
  type Param,
  type Printable,
} from "quillgen/template";
import { pure } from "./pure.js";
import { runtimeValue } from "./runtime.js";
import { shapeOf } from "./shape.js";

const headers = runtimeValue("params/headers.ts", "headers");
const fixedQuery = runtimeValue("params/fixed-query.ts", "fixedQuery");
const cookies = runtimeValue("params/cookies.ts", "cookies");
const pathCodec = (name: string) => runtimeValue("params/path.ts", name);
const queryCodec = (name: string) => runtimeValue("params/query.ts", name);

/**
 * The path, which begins with a slash: as documents write it or, where that cannot say it, text and
 * parameters in turn, text first.
 */
export function pathOf(op: Operation): Printable {
  const { path } = splitAtQuery(op);
  const [first] = path;
  const isRooted = typeof first === "string" && first.startsWith("/");
  const parts = inTurn(isRooted ? path : ["/", ...path]);
  const isPlain = parts.every((part) => typeof part === "string" && !/[{}]/.test(part));
  return isPlain
    ? parts.map((part, place) => (place % 2 ? `{${part}}` : part)).join("")
    : list(parts);
}

/** The parameters of the query; undefined where there are none. */
export function queryOf(op: Operation): Printable {
  const params = op.params.filter((param) => param.in === "query" || param.in === "querystring");
  return params.length === 0 ? undefined : list(params.map(queryParam));
}

/** What a path says of the query: `/pets?deleted=true`. */
export function fixedQueryParts(op: Operation): readonly Code[] {
  const { query } = splitAtQuery(op);
  return query.length === 0 ? [] : [pure(fixedQuery, ...inTurn(query))];
}

type Path = Operation["path"];

/** The path before and after a question mark. What follows a `#` tells paths apart in documents, and never travels. */
function splitAtQuery({ path: whole }: Operation): { readonly path: Path; readonly query: Path } {
  const end = whole.findIndex((part) => typeof part === "string" && part.includes("#"));
  const sent = end === -1 ? whole : [...whole.slice(0, end), before(whole[end] as string, "#")];
  const mark = sent.findIndex((part) => typeof part === "string" && part.includes("?"));
  if (mark === -1) return { path: sent, query: [] };
  const text = sent[mark] as string;
  const path = before(text, "?");
  const query = [text.slice(path.length + 1), ...sent.slice(mark + 1)];
  return { path: [...sent.slice(0, mark), path], query: query.length > 1 || query[0] ? query : [] };
}

function before(text: string, mark: string): string {
  return text.slice(0, text.indexOf(mark));
}

/** Text and parameters in turn. */
function inTurn(path: Path): readonly Printable[] {
  const parts: Printable[] = [];
  let text = "";
  for (const part of path) {
    if (typeof part === "string") {
      text += part;
    } else {
      parts.push(text, pathParam(part));
      text = "";
    }
  }
  return text === "" && parts.length > 0 ? parts : [...parts, text];
}

/** Parts of the request that headers and cookies make. */
export function headerParts(op: Operation): readonly Code[] {
  const within = (place: Param["in"]) => op.params.filter((param) => param.in === place);
  const part = (
    writer: typeof headers,
    params: readonly Param[],
    usual: Param["style"]["explode"],
  ) =>
    params.length === 0 ? [] : [pure(writer, ...params.map((param) => described(param, usual)))];
  return [...part(headers, within("header"), false), ...part(cookies, within("cookie"), true)];
}

function pathParam(param: Param): Printable {
  const { name, style } = param;
  if (isJson(param)) return call(pathCodec("jsonPath"), name);
  if (style.kind === "simple" && shapeOf(param.type) === "scalar" && !style.allowReserved)
    return name;
  const codecs = { simple: "simplePath", label: "labelPath", matrix: "matrixPath" } as const;
  const codec = codecs[style.kind as keyof typeof codecs] ?? "simplePath";
  const wire = codec === "matrixPath" ? named(param) : [];
  return call(pathCodec(codec), name, [...wire, ...exploded(param, false), ...reserved(param)]);
}

function queryParam(param: Param): Printable {
  const { name, wire, style } = param;
  if (param.in === "querystring") {
    return call(queryCodec(isJson(param) ? "wholeJsonQuery" : "wholeQuery"), name);
  }
  if (isJson(param)) return call(queryCodec("jsonQuery"), name, named(param));
  switch (style.kind) {
    case "deepObject":
      return call(queryCodec("deepQuery"), name, named(param));
    case "spaceDelimited":
    case "pipeDelimited": {
      const codec = style.kind === "spaceDelimited" ? "spaceQuery" : "pipeQuery";
      return call(queryCodec(codec), name, [
        ...named(param),
        ...exploded(param, false),
        ...reserved(param),
      ]);
    }
  }
  const shape = shapeOf(param.type);
  const isPlain =
    !style.allowReserved && (shape === "scalar" || (shape === "array" && style.explode));
  if (isPlain && name === wire) return name;
  if (isPlain) return pure(queryCodec("renamedQuery"), name, wire);
  if (!style.allowReserved && shape === "array") {
    return pure(queryCodec("commaQuery"), name, name === wire ? undefined : wire);
  }
  return call(queryCodec("formQuery"), name, [
    ...named(param),
    ...exploded(param, true),
    ...reserved(param),
  ]);
}

/** A header or cookie: its name, or what more there is to say of it. */
function described(param: Param, usual: boolean): Printable {
  const { name, style } = param;
  const more = [
    ...named(param),
    ...(shapeOf(param.type) === "scalar" ? [] : exploded(param, usual)),
    ...(style.kind === "cookie" ? [["style", "cookie"] as const] : []),
    ...(isJson(param) ? [["content", "json"] as const] : []),
  ];
  return more.length === 0 ? name : object([["name", name], ...more]);
}

/** Whether a parameter travels as JSON. What travels as another media type is text that the caller has made. */
function isJson({ style }: Param): boolean {
  return style.kind === "content" && isJsonType(style.mediaType ?? "");
}

/** Whether a media type is one of JSON. */
export function isJsonType(mediaType: string): boolean {
  return /[/+]json\b/i.test(mediaType);
}

type Member = readonly [key: string, value: Printable];

function named({ name, wire }: Param): readonly Member[] {
  return name === wire ? [] : [["wire", wire]];
}

function exploded({ style }: Param, usual: boolean): readonly Member[] {
  return style.explode === usual ? [] : [["explode", style.explode]];
}

function reserved({ style }: Param): readonly Member[] {
  return style.allowReserved ? [["reserved", true]] : [];
}

function call(codec: Printable, name: string, options: readonly Member[] = []): Code {
  return pure(codec, name, options.length === 0 ? undefined : object(options));
}
