import {
  markdown,
  operationsOf,
  type Api,
  type Markdown,
  type TemplateContext,
} from "quillgen/template";
import { shownSchemes } from "../client/index.js";
import { bodyProperties, outputOf, outputType } from "../types/index.js";
import { schemaNames } from "./names.js";
import { validOutput } from "./operations.js";

/** How to use the schemas, with those of the document as examples. Nothing without a package. */
export function schemaReadme(
  api: Api,
  { packageName, packageOf }: TemplateContext,
): Markdown | undefined {
  if (packageName === undefined) return undefined;
  const client = packageOf("client");
  return markdown.sections(
    valuesSection(api, packageName),
    formsSection(api, packageName),
    client === undefined ? undefined : clientSection(api, packageName, client),
    about,
  );
}

function valuesSection(api: Api, packageName: string): Markdown | undefined {
  const op = operationsOf(api).find((read) => outputType(read)?.kind === "ref");
  if (op === undefined) return undefined;
  const name = schemaNames(api).outputOf(op).name;
  return markdown`
    ## Values from anywhere

    There is a schema of every model, and of the input and the output of every operation, named after
    its type: ${markdown.span(outputOf(op).name)} is checked by ${markdown.span(name)}.

    ${markdown.block(
      "ts",
      `import { ${name} } from "${packageName}";`,
      "",
      "export function read(text: string) {",
      `  const checked = ${name}.safeParse(JSON.parse(text));`,
      "  if (!checked.success) throw new Error(checked.error.message);",
      "  return checked.data;",
      "}",
    )}
  `;
}

function formsSection(api: Api, packageName: string): Markdown | undefined {
  const op = operationsOf(api).find((sent) => bodyProperties(sent)[0]?.type.kind === "ref");
  const type = op && bodyProperties(op)[0]?.type;
  if (type?.kind !== "ref") return undefined;
  const name = schemaNames(api).modelOf(type.model, "write").name;
  return markdown`
    ## Forms

    What is sent has schemas of its own where it differs from what comes back. They are Standard Schemas,
    which libraries for forms take as they are:

    ${markdown.block(
      "ts",
      `import { ${name} } from "${packageName}";`,
      "",
      "export function mistakes(values: unknown) {",
      `  const { error } = ${name}.safeParse(values);`,
      '  return error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];',
      "}",
    )}
  `;
}

function clientSection(api: Api, packageName: string, client: string): Markdown {
  const { inputs, outputs } = schemaNames(api);
  const [input, output] = [inputs.name, outputs.name].sort();
  const option = (key: string, name: string) => (key === name ? key : `${key}: ${name}`);
  return markdown`
    ## With the client

    The client checks each body that it sends and each answer that it gets. Values stay as they came;
    \`mode: "report"\` tells of what differs and lets it pass.

    ${markdown.block(
      "ts",
      `import { createClient } from "${client}/client";`,
      `import { hooks, validation } from "${client}/runtime";`,
      `import { ${input}, ${output} } from "${packageName}";`,
      "",
      "export const client = createClient({",
      shownSchemes(api).length > 0 ? '  auth: "…",' : undefined,
      "  hooks: hooks(",
      `    validation({ ${option("inputs", inputs.name)}, ${option("outputs", outputs.name)} }),`,
      "  ),",
      "});",
    )}

    Those two hold all schemas. Where size matters, give it the schemas of what you call${exampleOf(api)}.
  `;
}

/** `: validation({ outputs: { "pets.list": PetsListOutputSchema } })` */
function exampleOf(api: Api): Markdown | undefined {
  const op = operationsOf(api).find(validOutput);
  if (op === undefined) return undefined;
  const name = schemaNames(api).outputOf(op).name;
  const example = `validation({ outputs: { ${JSON.stringify(op.id)}: ${name} } })`;
  return markdown.raw(`:\n${markdown.span(example).text}`);
}

const about = markdown`
  ## What a schema says

  - Lengths, limits, patterns, decimal numbers, and the formats that zod knows. Other formats are not
    looked at.
  - Members that the document does not list are kept, unless it forbids them: a service may add some at
    any time. So what comes out is what went in.
  - A list of values that may grow takes other values of its type as well.
  - Schemas are made when they are first used, and a bundler drops those that are not.
`;
