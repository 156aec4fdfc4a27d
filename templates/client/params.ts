import { list, type Code, type Operation, type Param, type Printable } from "quillgen/template";
import { code } from "quillgen/template";

export function pathOf(op: Operation): Code {
  const parts: Printable[] = [];
  for (const part of op.path) {
    const isText = typeof part === "string";
    if (isText === (parts.length % 2 === 0)) parts.push(isText ? part : definitionOf(part));
    else if (isText) parts[parts.length - 1] += part;
    else parts.push("", definitionOf(part));
  }
  return list(parts);
}

export function queryOf(op: Operation): Printable {
  const params = op.params.filter((param) => param.in === "query");
  return params.length === 0 ? undefined : list(params.map(definitionOf));
}

export function headersOf(op: Operation): Printable {
  void op;
  return undefined;
}

export function cookiesOf(op: Operation): Printable {
  void op;
  return undefined;
}

function definitionOf(param: Param): Printable {
  return param.name === param.wire ? param.name : code`[${param.name}, ${param.wire}]`;
}
