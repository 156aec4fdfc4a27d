import type {
  Definition,
  Param,
  ParamDefinition,
  Shape,
} from "./definition.js";

/** A name and a value as they travelled, still encoded. */
type Pair = readonly [name: string, value: string];

/** Reads the parameters of a request, as a caller passes them. Those that were not sent are left out. */
export function readParams(
  { path, query = [], headers = [], cookies = [] }: Definition,
  request: Request,
  segments: readonly string[],
): Record<string, unknown> {
  const found: (readonly [string, unknown])[] = [];
  const read = (
    params: readonly ParamDefinition[],
    style: string,
    pairsOf: (wire: string) => readonly Pair[],
  ): void => {
    for (const definition of params) {
      const param =
        typeof definition == "string"
          ? { name: definition, shape: "text" as const }
          : definition;
      const value = readParam(
        { style, ...param },
        pairsOf(param.wire ?? param.name),
      );
      if (value !== undefined) found.push([param.name, value]);
    }
  };
  const { search } = new URL(request.url);
  const inQuery = pairsIn(search.slice(1).replaceAll("+", "%20"), "&");
  const inCookie = pairsIn(request.headers.get("cookie") ?? "", /; */);
  read(query, "form", () => inQuery);
  read(cookies, "form", () => inCookie);
  read(headers, "simple", (wire) => {
    const value = request.headers.get(wire);
    // As if encoded, like the others.
    return value === null ? [] : [[wire, value.replaceAll("%", "%25")]];
  });
  const inPath = path.filter((_, place) => place % 2 == 1);
  inPath.forEach((param, index) =>
    read([param], "simple", (wire) => [[wire, segments[index]!]]),
  );
  return Object.fromEntries(found);
}

function readParam(
  param: Param & { readonly style: string },
  pairs: readonly Pair[],
): unknown {
  const { name, wire = name, shape, style, explode = style == "form" } = param;
  if (style == "querystring") return membersOf(pairs, shape);
  const own = pairs
    .filter(([key]) => decode(key) == wire)
    .map(([, value]) => value);
  const text = own[0];
  if (typeof shape == "string")
    return text && valueOf(unframed(text, style, wire), shape);
  const isList = Array.isArray(shape);
  if (style == "deepObject")
    return membersOf(
      pairs.flatMap(([key, value]) => {
        const [whole, member] = /^.*?\[(.*)\]$/.exec(decode(key)) ?? [];
        return whole?.startsWith(`${wire}[`) ? [[member!, value] as const] : [];
      }),
      shape,
    );
  if (style == "form" && explode)
    return isList
      ? own.length > 0
        ? own.map((value) => valueOf(value, shape[0] as Shape))
        : undefined
      : membersOf(
          pairs.filter(([key]) => Object.hasOwn(shape, decode(key))),
          shape,
        );
  if (text === undefined) return undefined;
  const parts = partsOf(text, style, explode, wire);
  if (isList) return parts.map((part) => valueOf(part, shape[0] as Shape));
  return membersOf(
    explode
      ? parts.map((part) => part.split(/=(.*)/s) as [string, string])
      : parts.flatMap((part, place) =>
          place % 2 ? [] : [[part, parts[place + 1] ?? ""] as const],
        ),
    shape,
  );
}

/** The text of a value without what its style puts before it. */
const unframed = (text: string, style: string, wire: string): string =>
  style == "label"
    ? text.slice(1)
    : style == "matrix"
      ? text.slice(wire.length + 2)
      : text;

function partsOf(
  text: string,
  style: string,
  explode: boolean,
  wire: string,
): readonly string[] {
  if (style == "label") return text.slice(1).split(explode ? "." : ",");
  if (style == "matrix" && explode)
    return text
      .slice(1)
      .split(";")
      .map((part) =>
        part.startsWith(`${wire}=`) ? part.slice(wire.length + 1) : part,
      );
  const separators: Record<string, string | RegExp> = {
    spaceDelimited: "%20",
    pipeDelimited: /%7c|\|/i,
  };
  return unframed(text, style, wire).split(separators[style] ?? ",");
}

function membersOf(pairs: readonly Pair[], shape: Shape): unknown {
  const shapes = typeof shape == "object" && !Array.isArray(shape) ? shape : {};
  const members = pairs.map(([key, value]) => {
    const name = decode(key);
    const inner = Object.hasOwn(shapes, name)
      ? (shapes as Record<string, Shape>)[name]!
      : "text";
    return [name, valueOf(value, inner)] as const;
  });
  return members.length > 0 ? Object.fromEntries(members) : undefined;
}

function valueOf(encoded: string, shape: Shape): unknown {
  const text = decode(encoded);
  if (shape == "number") return text.trim() && !isNaN(+text) ? +text : text;
  if (shape == "boolean")
    return text == "true" ? true : text == "false" ? false : text;
  if (shape == "text") return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const pairsIn = (text: string, separator: string | RegExp): readonly Pair[] =>
  text
    .split(separator)
    .filter(Boolean)
    .map((pair) => {
      const [name, value = ""] = pair.split(/=(.*)/s);
      return [name!, value];
    });

/** What was sent may be no proper encoding: then it stands for itself. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
