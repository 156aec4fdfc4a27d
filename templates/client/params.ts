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
const cookies = runtimeValue("params/cookies.ts", "cookies");
const pathCodec = (name: string) => runtimeValue("params/path.ts", name);
const queryCodec = (name: string) => runtimeValue("params/query.ts", name);

/** The path as the runtime wants it: text and parameters in turn, text first. */
export function pathOf(op: Operation): Code {
  const parts: Printable[] = [];
  for (const part of op.path) {
    const isText = typeof part === "string";
    const isTurn = isText === (parts.length % 2 === 0);
    if (!isTurn) parts.push("");
    parts.push(isText ? part : pathParam(part));
  }
  return list(parts);
}

/** The parameters of the query; undefined where there are none. */
export function queryOf(op: Operation): Printable {
  const params = op.params.filter((param) => param.in === "query" || param.in === "querystring");
  return params.length === 0 ? undefined : list(params.map(queryParam));
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
  if (style.kind === "content") return call(pathCodec("jsonPath"), name);
  if (style.kind === "simple" && shapeOf(param.type) === "scalar" && !style.allowReserved)
    return name;
  const codecs = { simple: "simplePath", label: "labelPath", matrix: "matrixPath" } as const;
  const codec = codecs[style.kind as keyof typeof codecs] ?? "simplePath";
  const wire = codec === "matrixPath" ? named(param) : [];
  return call(pathCodec(codec), name, [...wire, ...exploded(param, false), ...reserved(param)]);
}

function queryParam(param: Param): Printable {
  const { name, wire, style } = param;
  if (param.in === "querystring") return call(queryCodec("wholeQuery"), name);
  switch (style.kind) {
    case "content":
      return call(queryCodec("jsonQuery"), name, named(param));
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
    ...(style.kind === "content" ? [["content", "json"] as const] : []),
  ];
  return more.length === 0 ? name : object([["name", name], ...more]);
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
