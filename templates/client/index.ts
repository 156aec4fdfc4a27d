import {
  checkOptions,
  defineTemplate,
  reexport,
  TemplateError,
  type Operation,
  type Part,
  type Template,
} from "quillgen/template";
import { typesFile } from "../types/index.js";
import { boundClient, boundClientDeclarations } from "./bound-client.js";
import { failureDeclaration, hasFailures } from "./failure.js";
import { clientVariable } from "./client-variable.js";
import { nodeEntries, resourceFile, subpathOf } from "./files.js";
import { operationDeclaration } from "./operation.js";
import { publicRuntime } from "./public-runtime.js";
import { clientReadme } from "./readme.js";
import { resourceDeclarations } from "./resource.js";
import { securityOf } from "./security.js";
import { clientFile, createClient, optionsOf, serviceDeclarations } from "./service.js";

/** What can be said to the client template. */
export interface ClientTemplateOptions {
  /** PascalCase name of the client: `PostHog` gives `createPostHog()`. Default: `Api`. */
  readonly name?: string;
}

/** The parts of this template. */
export type ClientParts = {
  /** The constant that describes an operation, and the type of its failures. */
  readonly operation: Part<Operation>;
};

/**
 * A client: one descriptor an operation, which is called as a function and which bundlers can drop,
 * and on top of them a client by resource.
 */
export function client(given: ClientTemplateOptions = {}): Template<ClientParts> {
  checkOptions("client", given, { name: "string" });
  const { name = "Api" } = given;
  if (!/^[A-Z][A-Za-z0-9]*$/.test(name)) {
    throw new TemplateError(
      `The option "name" of the template client takes a name in PascalCase, not ${JSON.stringify(name)}.`,
    );
  }
  const bound = boundClient(name, `./${name.toLowerCase()}.ts`);
  const options = optionsOf(name);
  return defineTemplate<ClientParts>({
    name: "client",
    needs: ["types"],
    runtime: new URL("../runtime/", import.meta.url),
    entries: (api) => ({
      ".": "./index.ts",
      "./client": clientFile,
      "./runtime": "./runtime/index.ts",
      ...nodeEntries(api),
      ...Object.fromEntries(api.resources.map(({ path }) => [subpathOf(path), resourceFile(path)])),
    }),
    parts: {
      *operation(op, api) {
        if (hasFailures(op)) yield failureDeclaration(op);
        yield operationDeclaration(op, api, securityOf(api));
      },
    },
    *declarations(api, parts) {
      const security = securityOf(api);
      for (const resource of api.resources) {
        for (const op of resource.operations) yield* parts.operation(op, api);
        yield* resourceDeclarations(resource, api);
        const from = resourceFile(resource.path);
        yield reexport({ from, module: typesFile(resource.path), typeOnly: true });
      }
      yield* serviceDeclarations(api, options, security);
      yield* security.declarations;
      yield* boundClientDeclarations(api, bound, options);

      const from = "./index.ts";
      yield reexport({
        from,
        module: bound.file,
        names: [bound.create, bound.type, ...(api.context.length > 0 ? [bound.carried] : [])],
      });
      yield reexport({ from, module: clientFile, names: [createClient, options] });
      for (const { name: as, path } of api.resources) {
        yield reexport({ from, module: resourceFile(path), as });
      }
      yield* publicRuntime(from, api);
    },
    callOf: ({ id }, api) => `${clientVariable(name, api)}.${id}`,
    readme: (api, context) => clientReadme(api, name, context.packageName),
  });
}

export { operationOf } from "./operation.js";
export { outputName, pageItem, resultOf, typeAt } from "./result.js";
export { sampleClient } from "./sample-client.js";
export { shownSchemes } from "./security.js";
export { runtimeType, runtimeValue } from "./runtime.js";
