import { resolve } from "node:path";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import { renderDiagnostics } from "../../generator/diagnostics/render-diagnostics.js";
import { bundleDocument } from "../../generator/read/read-document.js";

/** The folder of the repository. */
export const repository = resolve(import.meta.dirname, "../..");

export const specFile = "spec/openapi.yaml";
export const overlayFile = "spec/corrections.overlay.yaml";

/** A JSON value of a document, for tests that walk it. */
export type Node = any;

/** The curated document in one piece, as the documentation pages have it. */
export const bundlePlain = (): Promise<Node> => bundled([]);

/** The same with the corrections: what the packages are generated from. */
export const bundleCorrected = (): Promise<Node> => bundled([overlayFile]);

async function bundled(overlays: readonly string[]): Promise<Node> {
  const diagnostics = collectDiagnostics({ strict: true });
  const document = await bundleDocument(specFile, { cwd: repository, overlays }, diagnostics);
  if (document === undefined || diagnostics.hasErrors) {
    throw new Error(renderDiagnostics(diagnostics, { colour: false }));
  }
  return document.root;
}

/** An operation of a document, with its place. */
export interface DocumentedOperation {
  readonly path: string;
  readonly method: string;
  readonly op: Node;
  /** Those of the path item and its own, references followed. */
  readonly params: readonly Node[];
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** All operations of a bundled document, in its order. */
export function operationsOf(document: Node): readonly DocumentedOperation[] {
  return Object.entries<Node>(document.paths).flatMap(([path, item]) =>
    methods
      .filter((method) => method in item)
      .map((method) => ({
        path,
        method,
        op: item[method],
        params: [...(item.parameters ?? []), ...(item[method].parameters ?? [])].map((param) =>
          follow(document, param),
        ),
      })),
  );
}

/** The node that a node of a bundled document stands for. */
export function follow(document: Node, node: Node): Node {
  if (typeof node?.$ref !== "string") return node;
  const parts = node.$ref.slice(2).split("/");
  const target = parts.reduce(
    (value: Node, part: string) =>
      value[decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~")],
    document,
  );
  return follow(document, target);
}

/** The JSON content of a body or an answer. */
export const jsonOf = (document: Node, node: Node): Node | undefined =>
  follow(document, node)?.content?.["application/json"];

/** The examples of a media type, by name. */
export function examplesOf(document: Node, content: Node): readonly (readonly [string, Node])[] {
  if (content === undefined) return [];
  if ("example" in content) return [["example", content.example]];
  return Object.entries<Node>(content.examples ?? {}).map(([name, example]) => [
    name,
    follow(document, example).value,
  ]);
}
