import {
  markdown,
  type Api,
  type Markdown,
  type Model,
  type Operation,
  type Resource,
  type TemplateContext,
} from "quillgen/template";
import { pageItem } from "../client/index.js";
import { examplesOf } from "../react-query/index.js";
import { mockNames } from "./names.js";

/** How to use the handlers, with operations of the document as examples. Nothing without a package. */
export function mockReadme(api: Api, { packageName }: TemplateContext): Markdown | undefined {
  const examples = examplesOf(api);
  if (packageName === undefined || examples === undefined) return undefined;
  return markdown.sections(
    handlersSection(packageName, api),
    operationSection(packageName, api, examples.resource, examples.query),
    dataSection(packageName, api, examples.query),
  );
}

function handlersSection(packageName: string, api: Api): Markdown {
  const handlers = mockNames(api).handlers.name;
  const called = (options: string) => markdown.span(`${handlers}(${options})`);
  return markdown`
    ## With MSW

    A handler of each operation answers with what the API's description shows, or with data made of its
    schemas. In \`server.ts\`, for tests in Node:

    ${markdown.block(
      "ts",
      `import { setupServer } from "msw/node";`,
      `import { ${handlers} } from "${packageName}";`,
      "",
      `export const server = setupServer(...${handlers}());`,
      "server.listen();",
    )}

    In a browser, the same handlers go to \`setupWorker\` of \`msw/browser\`.

    - ${called("{ seed: 7 }")} makes all data of schemas: the same seed, the same data. Formats, limits and
      alternatives are kept to, and a schema that goes on for ever ends.
    - Lists go on as the description says: ${called("{ items: 60 }")} has 60 items in each.
    - Members that a request has as well, such as an id or what is to be created, say the same in its answer.
    - Requests to the servers of the description are answered. ${called('{ server: "http://localhost:8000" }')}
      takes another.
    - An answer that says when to come back (\`Retry-After\`) says "at once", so that tests need not wait.
  `;
}

function operationSection(
  packageName: string,
  api: Api,
  resource: Resource,
  op: Operation,
): Markdown | undefined {
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
  if (uses.length === 0) return undefined;
  const imports = [names.mock, ...(make === undefined ? [] : [make])].sort();
  return markdown`
    ## One operation

    ${markdown.block(
      "ts",
      `import { ${imports.join(", ")} } from "${packageName}";`,
      `import { server } from "./server.js";`,
      "",
      ...uses,
    )}

    A function is also told the \`request\` and its \`credentials\`, and for a list that goes on has \`page(items)\`,
    which answers with the page that is asked for. Where it returns nothing, the next handler is asked.
  `;
}

function dataSection(packageName: string, api: Api, op: Operation): Markdown | undefined {
  const item = pageItem(op);
  const isObject = ({ type }: Model) => type.kind === "object" && type.properties.length > 0;
  const model = item?.kind === "ref" ? item.model : api.models.find(isObject);
  if (model === undefined) return undefined;
  const make = mockNames(api).makeOf(model).name;
  return markdown`
    ## Data

    There is a function for each model. Change what a test is about, and leave the rest to it:

    ${markdown.block(
      "ts",
      `import { ${make} } from "${packageName}";`,
      "",
      `export const some = [1, 2, 3].map((seed) => ${make}(seed));`,
      `export const special = { ...${make}(), note: "mine" };`,
    )}
  `;
}
