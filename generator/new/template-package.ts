import { camelCase, pascalCase } from "../model/names/identifier.js";

/** The files of a package with a template of its own that works, by path. `version` is that of Quillgen. */
export function templatePackage(name: string, version: string): Readonly<Record<string, string>> {
  const template = `${camelCase(name)}Template`;
  const type = pascalCase(name);
  return {
    "package.json": json({
      name: `quillgen-template-${name}`,
      version: "0.1.0",
      type: "module",
      exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } },
      files: ["dist"],
      scripts: { build: "tsc", test: "tsc && node --test test/*.test.mjs" },
      peerDependencies: { quillgen: `^${version}` },
      devDependencies: { quillgen: `^${version}`, typescript: "~5.9.3" },
    }),
    "tsconfig.json": json({
      compilerOptions: {
        target: "es2023",
        module: "nodenext",
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        verbatimModuleSyntax: true,
        skipLibCheck: true,
        declaration: true,
        rootDir: "src",
        outDir: "dist",
      },
      include: ["src"],
    }),
    ".gitignore": "dist\nnode_modules\n",
    "README.md": readme(name, template),
    "src/index.ts": source(name, template, type),
    "test/template.test.mjs": test(template),
  };
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

const source = (name: string, template: string, type: string): string => `import {
  checkOptions,
  declare,
  defineTemplate,
  doc,
  symbols,
  type Operation,
  type Part,
  type Template,
} from "quillgen/template";

/** What can be said to the template. */
export interface ${type}Options {
  /** Put before every path. Default: nothing. */
  readonly prefix?: string;
}

/** What a user of the template may replace. */
export type ${type}Parts = {
  /** The route of one operation. */
  readonly route: Part<Operation>;
};

/** The route of an operation. Whoever prints it imports it, in other templates too. */
export const routeOf = symbols((op: Operation) => ({
  name: \`\${op.name}Route\`,
  from: "./routes.ts",
}));

/** Method and path of every operation. */
export function ${template}(options: ${type}Options = {}): Template<${type}Parts> {
  checkOptions(${JSON.stringify(name)}, options, { prefix: "string" });
  const { prefix = "" } = options;
  return defineTemplate<${type}Parts>({
    name: ${JSON.stringify(name)},
    entries: () => ({ "./routes": "./routes.ts" }),
    parts: {
      *route(op) {
        yield declare(routeOf(op))\`
          \${doc(op.doc)}
          export const \${routeOf(op)}: { readonly method: string; readonly path: string } = {
            method: \${op.method},
            path: \${prefix + op.pathTemplate},
          };
        \`;
      },
    },
    *declarations(api, parts) {
      for (const { operations } of api.resources) {
        for (const op of operations) yield* parts.route(op, api);
      }
    },
  });
}
`;

const test = (template: string): string => `import assert from "node:assert/strict";
import { test } from "node:test";
import { testTemplate } from "quillgen/testing";
import { ${template} } from "../dist/index.js";

test("what comes out is fine, whatever the document", async () => {
  const scorecard = await testTemplate(${template}());
  console.log(String(scorecard));
  assert.ok(scorecard.passed);
});
`;

const readme = (name: string, template: string): string => `# quillgen-template-${name}

A template for [Quillgen](https://github.com/quillgen/quillgen). Add it to a package in
\`quillgen.config.ts\`:

\`\`\`ts
import { defineConfig } from "quillgen";
import { ${template} } from "quillgen-template-${name}";

export default defineConfig({
  spec: "openapi.yaml",
  packages: [
    {
      name: "my-api",
      version: "1.0.0",
      out: "my-api",
      templates: [${template}()],
    },
  ],
});
\`\`\`

\`npm test\` runs it over documents of every kind and prints a scorecard.
`;
