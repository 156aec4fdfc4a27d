import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { Api, Operation } from "../model/api.js";
import { buildApi } from "../model/build.js";
import { createResolver } from "../model/schema/resolver.js";
import type { ReadDocument } from "../read/document.js";
import { readDocument, type ReadOptions } from "../read/read-document.js";
import { createRoutes, type Route } from "./routes.js";
import { openValueChecks, type ValueChecks } from "./schema/check-values.js";
import { findOperationSchemas, type OperationSchemas } from "./schema/operation-schemas.js";

/** A document, ready to be answered from. */
export interface MockedApi {
  readonly api: Api;
  readonly document: ReadDocument;
  readonly route: Route;
  readonly checks: ValueChecks;
  schemasOf(op: Operation): OperationSchemas;
}

/** Reads a document. Undefined where it cannot be used; `diagnostics` tells why. */
export async function openMockedApi(
  spec: string,
  options: ReadOptions,
  diagnostics: Diagnostics,
): Promise<MockedApi | undefined> {
  const document = await readDocument(spec, options, diagnostics);
  if (document === undefined) return undefined;
  const api = buildApi(document, {}, diagnostics);
  if (diagnostics.hasErrors) return undefined;
  const resolver = createResolver(document.root);
  const find = findOperationSchemas(document.root, resolver);
  const found = new Map<Operation, OperationSchemas>();
  return {
    api,
    document,
    route: createRoutes(api),
    checks: openValueChecks(resolver, (pointer, reason) =>
      diagnostics.report("schema-unusable", document.place(pointer), { reason }),
    ),
    schemasOf(op) {
      const known = found.get(op) ?? find(op);
      if (!known) throw new Error(`${op.id} is no operation of the document`);
      found.set(op, known);
      return known;
    },
  };
}
