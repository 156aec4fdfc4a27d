import type { JsonObject } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import type { Server } from "../api.js";
import { docOf } from "../schema/doc.js";
import { list, member, text } from "../schema/node.js";

/** The servers that an object of the document names; empty where it names none. */
export function serversOf(owner: JsonObject): readonly Server[] {
  return list(owner, "servers").flatMap((server) => {
    if (!isObject(server)) return [];
    const url = text(server, "url");
    if (url === undefined) return [];
    const name = text(server, "x-name") ?? text(server, "name");
    const variables = member(server, "variables") ?? {};
    return [
      {
        ...(name !== undefined && { name }),
        url,
        variables: Object.keys(variables).map((key) =>
          variableOf(key, member(variables, key) ?? {}),
        ),
        doc: docOf(server),
      },
    ];
  });
}

function variableOf(name: string, variable: JsonObject): Server["variables"][number] {
  const values = list(variable, "enum").map(String);
  const { default: _, ...doc } = docOf(variable);
  return {
    name,
    default: String(variable["default"] ?? ""),
    ...(values.length > 0 && { values }),
    doc,
  };
}
