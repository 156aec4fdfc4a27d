import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../harness/scratch.ts";
import type { ProgramCall } from "../documents/calls.ts";
import type { Tool } from "./tool.ts";

const { version } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as {
  version: string;
};

/** The forms of a call that a bundler can shake: through the root, and through subpaths. */
export const shakeableForms = ["operations", "operations by subpath"] as const;

/** The generator of this repository, as its command line runs. */
export const quillgen: Tool = {
  name: "quillgen",
  label: `quillgen ${version}`,
  makes: "types, client; as prettier prints it",
  prepare({ document, overlays, folder, out }) {
    // Its cache lies in the package that the output belongs to: this one, which a cold run takes away.
    mkdirSync(join(folder, "node_modules"), { recursive: true });
    writeFileSync(join(folder, "package.json"), `{ "private": true, "type": "module" }\n`);
    const options = overlays.flatMap((overlay) => ["--overlay", overlay]);
    return {
      args: [quillgenProgram, "generate", document, "--out", out, ...options],
      cwd: folder,
    };
  },
  forms: [
    {
      name: shakeableForms[0],
      program: (calls) =>
        [
          `import { createClient, ${namespacesOf(calls).join(", ")} } from "./out/index.js";`,
          ...operationCalls(calls),
        ].join("\n"),
    },
    {
      // Through the subpaths of resources: what the compiler reads is less than through the root.
      name: shakeableForms[1],
      program: (calls) =>
        [
          ...namespacesOf(calls).map(
            (name) => `import * as ${name} from "./out/resources/${kebab(name)}.js";`,
          ),
          `import { createClient } from "./out/client.js";`,
          ...operationCalls(calls),
        ].join("\n"),
    },
    {
      name: "client by resource",
      program: (calls) =>
        [
          `import { createApi } from "./out/index.js";`,
          `const client = createApi({ auth: "key" });`,
          ...calls.map((call, index) => {
            const name = resourceOf(call.id).join(".");
            return `export const call${index} = () => client.${name}(${inputOf(call)});`;
          }),
        ].join("\n"),
    },
  ],
};

/** The command line, as the package's `bin` names it. */
export const quillgenProgram = join(repository, "bin", "quillgen.js");

/** Whether the generator has been built. */
export function isQuillgenBuilt(): boolean {
  return existsSync(join(repository, "dist", "generator", "cli", "main.js"));
}

/** `issues/list-for-repo` is called as `issues.listForRepo`. */
function resourceOf(operationId: string): [resource: string, operation: string] {
  const [resource = "", operation = ""] = operationId.split(/[/.]/u);
  return [resource, operation.replaceAll(/-(.)/gu, (_, letter: string) => letter.toUpperCase())];
}

function namespacesOf(calls: readonly ProgramCall[]): readonly string[] {
  return [...new Set(calls.map(({ id }) => resourceOf(id)[0]))];
}

function operationCalls(calls: readonly ProgramCall[]): readonly string[] {
  return [
    `const client = createClient({ auth: "key" });`,
    ...calls.map((call, index) => {
      const name = resourceOf(call.id).join(".");
      return `export const call${index} = () => ${name}(client, ${inputOf(call)});`;
    }),
  ];
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

function inputOf({ path, query, body }: ProgramCall): string {
  return JSON.stringify({ ...path, ...query, body });
}
