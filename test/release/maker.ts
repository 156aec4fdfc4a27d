import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { linkModules } from "../../generator/release/link-modules.js";
import { makeStranger, type Stranger } from "../packages/stranger.js";
import { repository } from "../spec/documents.js";

/** What a project of a maker of packages says. */
export interface Project {
  readonly version?: string;
  /** The name of the client. */
  readonly client?: string;
  readonly gates?: readonly string[];
  /** Parameters of the list besides `limit`, as YAML. */
  readonly params?: string;
}

/** A repository of somebody who publishes generated packages: two, one of which needs the other. */
export interface Maker extends Stranger {
  /** Writes spec and configuration. */
  project(project: Project): void;
  git(...args: readonly string[]): Promise<string>;
  commit(message: string): Promise<void>;
  /** Runs `quillgen release`. */
  release(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }>;
}

/** An empty repository, ready for `project`. */
export async function makeMaker(npmrc: string): Promise<Maker> {
  const folder = makeStranger();
  const own = ["pets", "pets-query"].map((name): [string, string] => [
    `@maker/${name}`,
    join(folder.path, "packages", name),
  ]);
  linkModules(folder.path, join(repository, "node_modules"), new Map(own));
  compileByTypeScript7(join(folder.path, "node_modules/.bin"));
  folder.write(".npmrc", npmrc);
  folder.write(".gitignore", "node_modules/\ndist/\n.npmrc\n");
  folder.write("LICENSE", "MIT License\n\nDo what you like.\n");
  const git = async (...args: readonly string[]) =>
    (await folder.run("git", ...args)).stdout.trim();
  await git("init", "--quiet", "--initial-branch", "main");
  await git("config", "user.name", "Maker");
  await git("config", "user.email", "maker@example.com");
  const quillgen = join(repository, "bin/quillgen.js");
  return {
    ...folder,
    git,
    project(project) {
      folder.write("quillgen.config.ts", config(project));
      folder.write("pets.yaml", spec(project));
    },
    async commit(message) {
      await folder.run(process.execPath, quillgen, "generate");
      await git("add", ".");
      await git("commit", "--quiet", "--message", message);
    },
    async release(...args) {
      try {
        return { code: 0, ...(await folder.run(process.execPath, quillgen, "release", ...args)) };
      } catch (error) {
        return { code: 1, stdout: "", stderr: (error as Error).message };
      }
    },
  };
}

/** The compiler that is written for speed: a release compiles all packages. */
function compileByTypeScript7(bin: string): void {
  rmSync(bin);
  mkdirSync(bin);
  symlinkSync(join(repository, "node_modules/typescript-7/bin/tsc"), join(bin, "tsc"));
}

const config = ({ version = "1.0.0", client = "Pets", gates = [] }: Project) => `
import { defineConfig } from "quillgen";
import { client, reactQuery, types } from "quillgen/templates";

const both = { version: ${JSON.stringify(version)}, license: "MIT" };

export default defineConfig({
  spec: "pets.yaml",
  packages: [
    { ...both, name: "@maker/pets", out: "packages/pets", templates: [types(), client({ name: "${client}" })] },
    { ...both, name: "@maker/pets-query", out: "packages/pets-query", templates: [reactQuery()] },
  ],
  release: { gates: ${JSON.stringify(gates)} },
});
`;

const spec = ({ params = "" }: Project) => `
openapi: 3.1.0
info: { title: Pets, version: "1" }
servers: [{ url: https://pets.example.com }]
paths:
  /pets:
    get:
      operationId: pets.list
      summary: List pets
      tags: [pets]
      parameters:
        - { name: limit, in: query, schema: { type: integer } }
${params}
      responses:
        "200":
          description: The pets.
          content:
            application/json:
              schema: { type: array, items: { $ref: "#/components/schemas/Pet" } }
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: { type: string }
`;
