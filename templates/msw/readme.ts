import type { Api, Model, Operation, Resource, TemplateContext } from "quillgen/template";
import { pageItem } from "../client/index.js";
import { examplesOf } from "../react-query/index.js";
import { mockNames } from "./names.js";

/** How to use the handlers, with operations of the document as examples. Empty without a package. */
export function mockReadme(api: Api, { packageName }: TemplateContext): string {
  const examples = examplesOf(api);
  if (packageName === undefined || examples === undefined) return "";
  const { handlers } = mockNames(api);
  return `## With MSW

A handler of each operation answers with what the API's description shows, or with data made of its
schemas. In \`server.ts\`, for tests in Node:

${block(
  `import { setupServer } from "msw/node";`,
  `import { ${handlers.name} } from "${packageName}";`,
  "",
  `export const server = setupServer(...${handlers.name}());`,
  "server.listen();",
)}

In a browser, the same handlers go to \`setupWorker\` of \`msw/browser\`.

- \`${handlers.name}({ seed: 7 })\` makes all data of schemas: the same seed, the same data. Formats, limits and
  alternatives are kept to, and a schema that goes on for ever ends.
- Lists go on as the description says: \`${handlers.name}({ items: 60 })\` has 60 items in each.
- Members that a request has as well, such as an id or what is to be created, say the same in its answer.
- Requests to the servers of the description are answered. \`${handlers.name}({ server: "http://localhost:8000" })\`
  takes another.
- An answer that says when to come back (\`Retry-After\`) says "at once", so that tests need not wait.

${operationSection(packageName, api, examples.resource, examples.query)}${dataSection(packageName, api, examples.query)}`;
}

function operationSection(
  packageName: string,
  api: Api,
  resource: Resource,
  op: Operation,
): string {
  const names = mockNames(api);
  const mocked = `${names.mock}.${resource.name}.${op.action}`;
  const statusOf = (success: boolean) =>
    op.answers.find((answer) => answer.success === success && /^\d{3}$/.test(answer.status))
      ?.status;
  const [good, bad] = [statusOf(true), statusOf(false)];
  const item = pageItem(op);
  const make = item?.kind === "ref" ? names.makeOf(item.model).name : undefined;
  const uses = [
    ...(bad === undefined
      ? []
      : [
          "// A documented failure, once. Give a body, which is typed, or have one made.",
          `server.use(${mocked}.respond(${bad}, undefined, { once: true }));`,
          "",
        ]),
    ...(make === undefined
      ? []
      : [
          "// These items, page by page.",
          `server.use(${mocked}.items([1, 2, 3].map((seed) => ${make}(seed))));`,
          "",
        ]),
    ...(good === undefined
      ? []
      : [
          "// Whatever a function says. `input` is what a caller of the client passes.",
          "server.use(",
          `  ${mocked}.handle(({ input, reply }) => {`,
          "    console.log(input);",
          `    return reply(${good});`,
          "  }),",
          ");",
        ]),
  ];
  if (uses.length === 0) return "";
  const imports = [names.mock, ...(make === undefined ? [] : [make])].sort();
  return `## One operation

${block(
  `import { ${imports.join(", ")} } from "${packageName}";`,
  `import { server } from "./server.js";`,
  "",
  ...uses,
)}

A function is also told the \`request\` and its \`credentials\`, and for a list that goes on has \`page(items)\`,
which answers with the page that is asked for. Where it returns nothing, the next handler is asked.`;
}

function dataSection(packageName: string, api: Api, op: Operation): string {
  const item = pageItem(op);
  const isObject = ({ type }: Model) => type.kind === "object" && type.properties.length > 0;
  const model = item?.kind === "ref" ? item.model : api.models.find(isObject);
  if (model === undefined) return "";
  const make = mockNames(api).makeOf(model).name;
  return `

## Data

There is a function for each model. Change what a test is about, and leave the rest to it:

${block(
  `import { ${make} } from "${packageName}";`,
  "",
  `export const some = [1, 2, 3].map((seed) => ${make}(seed));`,
  `export const special = { ...${make}(), note: "mine" };`,
)}`;
}

function block(...lines: readonly string[]): string {
  return ["```ts", ...lines, "```"].join("\n");
}
