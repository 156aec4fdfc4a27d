import type { Answer, Content, Operation, Param } from "../../model/api.js";
import { entriesOf, type Entry } from "../../model/operation/entries.js";
import { child, list, member, own, text, type Node } from "../../model/schema/node.js";
import type { Resolver } from "../../model/schema/resolver.js";
import type { Json, JsonObject } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";

/** Where the schemas of one operation stand in the document; undefined where there is none. */
export interface OperationSchemas {
  readonly operation: Node<JsonObject>;
  param(param: Param): Node | undefined;
  body(content: Content): Node | undefined;
  answer(answer: Answer, content: Content): Node | undefined;
}

/** Finds the schemas of operations. The model has their types, which say less. */
export function findOperationSchemas(
  root: JsonObject,
  resolver: Resolver,
): (op: Operation) => OperationSchemas | undefined {
  const entries = new Map<string, Entry>();
  for (const entry of entriesOf(root, { report: () => {} })) {
    if (!entry.isWebhook) entries.set(`${entry.method} ${entry.path}`, entry);
  }
  return ({ method, pathTemplate }) => {
    const entry = entries.get(`${method} ${pathTemplate}`);
    return entry && schemasOf(entry, resolver);
  };
}

function schemasOf({ item, op }: Entry, resolver: Resolver): OperationSchemas {
  const follow = (value: Json | undefined, pointer: string): Node<JsonObject> | undefined => {
    const node = isObject(value) ? resolver.follow({ value, pointer }) : undefined;
    return node && isObject(node.value) ? { value: node.value, pointer: node.pointer } : undefined;
  };
  const under = (node: Node<JsonObject> | undefined, key: string) =>
    node && follow(own(node.value, key), child(node.pointer, key));

  /** The schema of a media type of something that has contents. */
  const schemaIn = (
    owner: Node<JsonObject> | undefined,
    mediaType: string | undefined,
    key: string,
  ): Node | undefined => {
    const contents = owner && member(owner.value, "content");
    if (!owner || !contents || mediaType === undefined) return undefined;
    const at = child(child(owner.pointer, "content"), mediaType);
    const media = follow(own(contents, mediaType), at);
    return media && schemaUnder(media, key);
  };
  // Of a sequence each item is checked, one by one.
  const keyIn = (content: Content): string =>
    content.codec === "ndjson" || content.codec === "eventStream" ? "itemSchema" : "schema";

  const params = new Map<string, Node<JsonObject>>();
  for (const owner of [item, op]) {
    list(owner.value, "parameters").forEach((value, index) => {
      const param = follow(value, `${owner.pointer}/parameters/${index}`);
      if (param) params.set(keyOf(text(param.value, "in"), text(param.value, "name")), param);
    });
  }

  return {
    operation: op,
    param(param) {
      const node = params.get(keyOf(param.in, param.wire));
      if (!node) return undefined;
      return param.style.mediaType === undefined
        ? schemaUnder(node, "schema")
        : schemaIn(node, param.style.mediaType, "schema");
    },
    body: (content) =>
      schemaIn(under(op, "requestBody"), content.spelling ?? content.mediaType, keyIn(content)),
    answer(answer, content) {
      const responses = under(op, "responses");
      const isMeant = (key: string): boolean => key.toUpperCase() === answer.status.toUpperCase();
      const key = responses && Object.keys(responses.value).find(isMeant);
      const node = key === undefined ? undefined : under(responses, key);
      return schemaIn(node, content.spelling ?? content.mediaType, keyIn(content));
    },
  };
}

function keyOf(location: string | undefined, name: string | undefined): string {
  return `${location} ${location === "header" ? name?.toLowerCase() : name}`;
}

function schemaUnder(owner: Node<JsonObject>, key: string): Node | undefined {
  const value = own(owner.value, key);
  return value === undefined ? undefined : { value, pointer: child(owner.pointer, key) };
}
