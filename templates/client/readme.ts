import { cell, codeSpan, type Api, type Operation } from "quillgen/template";
import { contextOf, inputIsRequired } from "../types/index.js";
import { clientVariable } from "./client-variable.js";
import { subpathOf } from "./files.js";
import { guide } from "./guide/index.js";

/** The client's part of a package's README: first call, both call forms, what it does, every operation. */
export function clientReadme(api: Api, name: string, packageName: string | undefined): string {
  const from = packageName ?? "./index.js";
  const client = clientVariable(name, api);
  const operations = api.resources.flatMap((resource) => resource.operations);
  const first = operations.find(
    (op) => op.effect === "read" && !inputIsRequired(op, contextOf(op, api)),
  );
  const options = [
    ...(api.auth.length > 0 ? [`auth: process.env.${client.toUpperCase()}_API_KEY`] : []),
    ...(api.context.length > 0
      ? [`context: { ${api.context.map((param) => `${param}: "12345"`).join(", ")} }`]
      : []),
  ];
  const made = options.length > 0 ? `{ ${options.join(", ")} }` : "";
  const behaviour = guide(api, name, packageName);
  const sections = [
    "## A first call",
    block(
      `import { create${name} } from "${from}";`,
      "",
      `const ${client} = create${name}(${made});`,
      ...(first === undefined ? [] : [`const answer = await ${client}.${first.id}();`]),
    ),
    ...(behaviour === undefined ? [] : [behaviour.text]),
    "## Operations",
    tableOf(operations, client),
  ];
  if (first !== undefined && packageName !== undefined) {
    const [resource] = api.resources.filter(({ operations: own }) => own.includes(first));
    const subpath = `${packageName}${subpathOf(resource!.path).slice(1)}`;
    sections.splice(
      2,
      0,
      "## Small bundles",
      "Every operation is also a function that takes the client. A bundler keeps those that are used:",
      block(
        `import { createClient } from "${packageName}/client";`,
        `import * as ${resource!.name} from "${subpath}";`,
        "",
        `const client = createClient(${made});`,
        `const answer = await ${resource!.name}.${first.action}(client);`,
      ),
    );
  }
  return sections.join("\n\n");
}

function block(...lines: readonly string[]): string {
  return ["```ts", ...lines, "```"].join("\n");
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
