import { pascalCase, type Api, type Operation, type TemplateContext } from "quillgen/template";
import { examplesOf, type Examples } from "../react-query/index.js";
import { hookNames } from "./names.js";

/** How to use the hooks, with operations of the document as examples. Empty without a package. */
export function hookReadme(api: Api, { packageName, packageOf }: TemplateContext): string {
  const client = packageOf("client");
  const examples = examplesOf(api);
  if (packageName === undefined || client === undefined || examples === undefined) return "";
  const names = hookNames(api);
  const given = [
    ...(api.auth.length > 0 ? [`auth: "…"`] : []),
    ...(api.context.length > 0
      ? [`context: { ${api.context.map((param) => `${keyOf(param)}: "12345"`).join(", ")} }`]
      : []),
  ];
  const resourceKeys = names.resourceKeysOf(examples.resource).name;
  const queryKeys = names.keysOf(examples.query).name;
  return `## With React

Make a client once, in \`client.ts\`:

${block(
  "ts",
  `import { createClient } from "${client}/client";`,
  "",
  `export const client = createClient(${given.length > 0 ? `{ ${given.join(", ")} }` : ""});`,
)}

Each reading operation is a hook. It takes the client, the input of the operation, and SWR's options:

${hookBlock(packageName, api, examples)}

Answers and errors are typed: \`error\` is a \`CallError\`. An input of \`null\` waits, as a key of
\`null\` does in SWR. SWR does not try again after an error, since the client has done so already where
that was safe: give \`shouldRetryOnError\` to change that.

## Keys

A key goes from the general to the particular: the resource, the operation, the input (with what the
client carries), the server. So clients for different accounts or servers share nothing. Callers who
differ in nothing but their credentials share a key: give each an \`SWRConfig\` with a cache of its own.
What SWR's \`mutate\` is to ask for again is chosen by the beginning of its keys:

${block(
  "ts",
  `import { mutate } from "swr";`,
  `import { ${[resourceKeys, queryKeys].sort().join(", ")} } from "${packageName}";`,
  "",
  "// All that was ever asked of the resource.",
  `await mutate(${resourceKeys}());`,
  "",
  "// One operation, whatever it was asked with. An input narrows that down.",
  `await mutate(${queryKeys}());`,
)}${examples.paged === undefined ? "" : infiniteSection(packageName, api, examples.paged)}${
    examples.edit === undefined ? "" : editSection(packageName, api, examples)
  }`;
}

function hookBlock(packageName: string, api: Api, { query, isOpen }: Examples): string {
  const hook = hookNames(api).hookOf(query).name;
  const component = pascalCase(query.name);
  return block(
    "tsx",
    `import { ${hook} } from "${packageName}";`,
    `import { client } from "./client.js";`,
    "",
    ...(isOpen(query)
      ? [`export function ${component}() {`, `  const { data, error } = ${hook}(client);`]
      : [
          `export function ${component}({ input }: { input: Parameters<typeof ${hook}>[1] }) {`,
          `  const { data, error } = ${hook}(client, input);`,
        ]),
    "  if (error) return <p>{error.message}</p>;",
    "  if (data === undefined) return <p>One moment …</p>;",
    "  return <pre>{JSON.stringify(data, undefined, 2)}</pre>;",
    "}",
  );
}

function infiniteSection(packageName: string, api: Api, op: Operation): string {
  const { infiniteOf, infiniteKeyOf } = hookNames(api);
  const hook = infiniteOf(op).name;
  return `

## Lists without end

Where the API declares how a list goes on, there is a hook for that as well. Its \`mutate\` asks for all
its pages again; from elsewhere, \`mutate(${infiniteKeyOf(op).name}(client))\` does.

${block(
  "tsx",
  `import { ${hook} } from "${packageName}";`,
  `import { client } from "./client.js";`,
  "",
  `export function ${pascalCase(op.name)}Pages() {`,
  `  const { data, size, setSize } = ${hook}(client);`,
  "  return (",
  "    <>",
  "      {data?.map((page, number) => (",
  "        <pre key={number}>{JSON.stringify(page, undefined, 2)}</pre>",
  "      ))}",
  "      <button disabled={data !== undefined && data.length < size} onClick={() => setSize(size + 1)}>",
  "        More",
  "      </button>",
  "    </>",
  "  );",
  "}",
)}`;
}

function editSection(packageName: string, api: Api, examples: Examples): string {
  const { resource, retrieve, update, property, params } = examples.edit!;
  const { hookOf, keyOf: keyOfOp, resourceKeysOf } = hookNames(api);
  const [read, write, key] = [hookOf(retrieve).name, hookOf(update).name, keyOfOp(retrieve).name];
  const keys = resourceKeysOf(resource).name;
  const input = `{ ${params.join(", ")} }`;
  const types = params.map((param) => `${param}: string`).join("; ");
  return `

## Changes that show at once

A writing operation is a hook as well, whose \`trigger\` takes the input. This one shows the change before
the service has answered, takes it back where the service refuses it, and asks again in the end:

${block(
  "tsx",
  `import { useSWRConfig } from "swr";`,
  `import { ${[key, keys, read, write].sort().join(", ")} } from "${packageName}";`,
  `import { client } from "./client.js";`,
  "",
  `export function ${pascalCase(update.name)}(${input}: { ${types} }) {`,
  "  const { mutate } = useSWRConfig();",
  `  const { data } = ${read}(client, ${input});`,
  `  const { trigger } = ${write}(client, { onSuccess: () => void mutate(${keys}()) });`,
  `  const change = (${property}: string) =>`,
  "    mutate(",
  `      ${key}(client, ${input}),`,
  `      trigger({ ${[...params, `body: { ${property} }`].join(", ")} }),`,
  `      { optimisticData: { ...data, ${property} }, rollbackOnError: true, populateCache: false },`,
  "    );",
  `  return <input value={data?.${property} ?? ""} onChange={(event) => void change(event.target.value)} />;`,
  "}",
)}`;
}

/** The name of a member, quoted where it must be. */
const keyOf = (name: string): string =>
  /^[a-z_$][\w$]*$/i.test(name) ? name : JSON.stringify(name);

function block(language: string, ...lines: readonly string[]): string {
  return [`\`\`\`${language}`, ...lines, "```"].join("\n");
}
