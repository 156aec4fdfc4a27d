import {
  cell,
  codeSpan,
  markdown,
  operationsOf,
  type Api,
  type Markdown,
  type Operation,
} from "quillgen/template";
import { contextOf, inputIsRequired } from "../types/index.js";
import { clientVariable } from "./client-variable.js";
import { subpathOf } from "./files.js";
import { guide } from "./guide/index.js";
import { sampleOptions } from "./sample-client.js";

/** The client's part of a package's README: first call, both call forms, what it does, every operation. */
export function clientReadme(api: Api, name: string, packageName: string | undefined): Markdown {
  const from = packageName ?? "./index.js";
  const client = clientVariable(name, api);
  const made = sampleOptions(api, `process.env.${client.toUpperCase()}_API_KEY`);
  const operations = operationsOf(api);
  const first = operations.find(
    (op) => op.effect === "read" && !inputIsRequired(op, contextOf(op, api)),
  );
  return markdown.sections(
    markdown`
## A first call
    `,
    markdown.block(
      "ts",
      `import { create${name} } from "${from}";`,
      "",
      `const ${client} = create${name}(${made});`,
      first && `const answer = await ${client}.${first.id}();`,
    ),
    first && packageName !== undefined ? smallBundles(api, first, packageName, made) : undefined,
    guide(api, name, packageName),
    markdown`
## Operations
    `,
    markdown.raw(tableOf(operations, client)),
  );
}

/** The other form of a call, which says what a bundler keeps. */
function smallBundles(api: Api, op: Operation, packageName: string, options: string): Markdown {
  const resource = api.resources.find(({ operations }) => operations.includes(op))!;
  const subpath = `${packageName}${subpathOf(resource.path).slice(1)}`;
  return markdown`
    ## Small bundles

    Every operation is also a function that takes the client. A bundler keeps those that are used:

    ${markdown.block(
      "ts",
      `import { createClient } from "${packageName}/client";`,
      `import * as ${resource.name} from "${subpath}";`,
      "",
      `const client = createClient(${options});`,
      `const answer = await ${resource.name}.${op.action}(client);`,
    )}
  `;
}

function tableOf(operations: readonly Operation[], client: string): string {
  const rows = operations.map((op) =>
    [
      codeSpan(`${client}.${op.id}()`),
      codeSpan(`${op.method} ${op.pathTemplate}`).replaceAll("|", "\\|"),
      cell(op.doc.summary ?? "") + (op.deprecated ? " (deprecated)" : ""),
    ].join(" | "),
  );
  return ["| Call | Request | |", "| --- | --- | --- |", ...rows.map((row) => `| ${row} |`)].join(
    "\n",
  );
}
