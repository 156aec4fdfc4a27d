import type { Api, Operation, TemplateContext } from "quillgen/template";
import { bodyProperties, outputOf, outputType } from "../types/index.js";
import { schemaNames } from "./names.js";
import { validOutput } from "./operations.js";

/** How to use the schemas, with those of the document as examples. Empty without a package. */
export function schemaReadme(api: Api, { packageName, packageOf }: TemplateContext): string {
  if (packageName === undefined) return "";
  const operations = api.resources.flatMap((resource) => resource.operations);
  const read = operations.find((op) => outputType(op)?.kind === "ref");
  const sections = [
    read && valuesSection(read, api, packageName),
    formsSection(operations, api, packageName),
    clientSection(api, packageName, packageOf("client")),
    about,
  ];
  return sections.filter((section) => section !== undefined).join("\n\n");
}

function valuesSection(op: Operation, api: Api, packageName: string): string {
  const name = schemaNames(api).outputOf(op).name;
  return `## Values from anywhere

There is a schema of every model, and of the input and the output of every operation, named after
its type: \`${outputOf(op).name}\` is checked by \`${name}\`.

${block(
  `import { ${name} } from "${packageName}";`,
  "",
  "export function read(text: string) {",
  `  const checked = ${name}.safeParse(JSON.parse(text));`,
  "  if (!checked.success) throw new Error(checked.error.message);",
  "  return checked.data;",
  "}",
)}`;
}

function formsSection(
  operations: readonly Operation[],
  api: Api,
  packageName: string,
): string | undefined {
  const op = operations.find((op) => bodyProperties(op)[0]?.type.kind === "ref");
  const type = op && bodyProperties(op)[0]?.type;
  if (type?.kind !== "ref") return undefined;
  const name = schemaNames(api).modelOf(type.model, "write").name;
  return `## Forms

What is sent has schemas of its own where it differs from what comes back. They are Standard Schemas,
which libraries for forms take as they are:

${block(
  `import { ${name} } from "${packageName}";`,
  "",
  "export function mistakes(values: unknown) {",
  `  const { error } = ${name}.safeParse(values);`,
  '  return error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];',
  "}",
)}`;
}

function clientSection(
  api: Api,
  packageName: string,
  client: string | undefined,
): string | undefined {
  if (client === undefined) return undefined;
  const { inputs, outputs } = schemaNames(api);
  const [input, output] = [inputs.name, outputs.name].sort();
  const option = (key: string, name: string) => (key === name ? key : `${key}: ${name}`);
  return `## With the client

The client checks each body that it sends and each answer that it gets. Values stay as they came;
\`mode: "report"\` tells of what differs and lets it pass.

${block(
  `import { createClient } from "${client}/client";`,
  `import { hooks, validation } from "${client}/runtime";`,
  `import { ${input}, ${output} } from "${packageName}";`,
  "",
  "export const client = createClient({",
  ...(api.auth.length > 0 ? ['  auth: "…",'] : []),
  "  hooks: hooks(",
  `    validation({ ${option("inputs", inputs.name)}, ${option("outputs", outputs.name)} }),`,
  "  ),",
  "});",
)}

Those two hold all schemas. Where size matters, give it the schemas of what you call${exampleOf(api)}.`;
}

/** `: validation({ outputs: { "pets.list": PetsListOutputSchema } })` */
function exampleOf(api: Api): string {
  const operations = api.resources.flatMap((resource) => resource.operations);
  const op = operations.find(validOutput);
  if (op === undefined) return "";
  const name = schemaNames(api).outputOf(op).name;
  return `:\n\`validation({ outputs: { ${JSON.stringify(op.id)}: ${name} } })\``;
}

const about = `## What a schema says

- Lengths, limits, patterns, decimal numbers, and the formats that zod knows. Other formats are not
  looked at.
- Members that the document does not list are kept, unless it forbids them: a service may add some at
  any time. So what comes out is what went in.
- A list of values that may grow takes other values of its type as well.
- Schemas are made when they are first used, and a bundler drops those that are not.`;

function block(...lines: readonly string[]): string {
  return ["```ts", ...lines, "```"].join("\n");
}
