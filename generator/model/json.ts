import type { Api, Model, Operation, Param } from "./api.js";
import { operationsOf } from "./operations-of.js";

/**
 * The model as plain JSON, as `quillgen model` prints it: a reference to a model is its name, a
 * parameter in a path is `{ "param": its name }`. Values that JSON has no word for are left out.
 */
export function toJson(api: Api): unknown {
  const models = new Set<unknown>(api.models);
  const params = new Set<unknown>(allOf(api).flatMap(({ path }) => path));
  const text = JSON.stringify(api, (key, value: unknown) => {
    // What stands in examples and extensions may look like anything, but is none of these objects.
    if (key === "model" && models.has(value)) return (value as Model).name;
    if (key === "path" && Array.isArray(value)) {
      return value.map((piece: unknown) =>
        isObject(piece) && params.has(piece) ? { param: (piece as unknown as Param).name } : piece,
      );
    }
    return value;
  });
  return JSON.parse(text);
}

/**
 * The model of such JSON, its references led back to the models: what templates take. So a template can be
 * written and tested without a document. Throws a `TypeError` for what `toJson` has not made.
 */
export function fromJson(json: unknown): Api {
  if (!isObject(json) || !Array.isArray(json["models"])) {
    throw new TypeError("This is no model: print one with `quillgen model SPEC`.");
  }
  const plain = json["models"] as readonly { readonly name: string }[];
  const models = new Map(plain.map(({ name }) => [name, {} as Record<string, unknown>]));
  const revive = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => revive(item, key));
    // Docs and extensions are data of the document's, whatever they look like.
    if (!isObject(value) || key === "doc" || key === "extensions") return value;
    if (value["kind"] === "ref" && typeof value["model"] === "string") {
      const model = models.get(value["model"]);
      if (model === undefined) throw new TypeError(`There is no model ${value["model"]}.`);
      return { kind: "ref", model };
    }
    const isExample = "value" in value && "doc" in value;
    const revived = Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        name,
        isExample && name === "value" ? member : revive(member, name),
      ]),
    );
    return Array.isArray(revived["path"]) && Array.isArray(revived["params"])
      ? { ...revived, path: withParams(revived["path"], revived["params"] as readonly Param[]) }
      : revived;
  };
  for (const model of plain) Object.assign(models.get(model.name)!, revive(model, ""));
  const api = revive({ ...json, models: [] }, "") as Api;
  return { ...api, models: [...models.values()] as unknown as readonly Model[] };
}

function withParams(path: readonly unknown[], params: readonly Param[]): readonly unknown[] {
  return path.map((piece) =>
    isObject(piece) ? params.find(({ name }) => name === piece["param"]) : piece,
  );
}

function allOf(api: Api): readonly Operation[] {
  return [...operationsOf(api), ...api.webhooks];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
