import {
  markdown,
  pascalCase,
  type Api,
  type Markdown,
  type TemplateContext,
} from "quillgen/template";
import { sampleClient } from "../client/index.js";
import { shownOf, type Shown } from "../react-query/index.js";
import { hookNames } from "./names.js";

/** How to use the hooks, with operations of the document as examples. Nothing without a package. */
export function hookReadme(api: Api, context: TemplateContext): Markdown | undefined {
  const shown = shownOf(api, context);
  if (shown === undefined) return undefined;
  return markdown.sections(
    hookSection(shown),
    keysSection(shown),
    infiniteSection(shown),
    editSection(shown),
  );
}

function hookSection({ api, packageName, client, examples }: Shown): Markdown {
  const { query, isOpen } = examples;
  const hook = hookNames(api).hookOf(query).name;
  const component = pascalCase(query.name);
  return markdown`
    ## With React

    Make a client once, in \`client.ts\`:

    ${sampleClient(api, client)}

    Each reading operation is a hook. It takes the client, the input of the operation, and SWR's options:

    ${markdown.block(
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
    )}

    Answers and errors are typed: \`error\` is a \`CallError\`. An input of \`null\` waits, as a key of
    \`null\` does in SWR. SWR does not try again after an error, since the client has done so already where
    that was safe: give \`shouldRetryOnError\` to change that.
  `;
}

function keysSection({ api, packageName, examples }: Shown): Markdown {
  const { resource, query } = examples;
  const names = hookNames(api);
  const resourceKeys = names.resourceKeysOf(resource).name;
  const keys = names.keysOf(query).name;
  return markdown`
    ## Keys

    A key goes from the general to the particular: the resource, the operation, the input (with what the
    client carries), the server. So clients for different accounts or servers share nothing. Callers who
    differ in nothing but their credentials share a key: give each an \`SWRConfig\` with a cache of its own.
    What SWR's \`mutate\` is to ask for again is chosen by the beginning of its keys:

    ${markdown.block(
      "ts",
      `import { mutate } from "swr";`,
      `import { ${[resourceKeys, keys].sort().join(", ")} } from "${packageName}";`,
      "",
      "// All that was ever asked of the resource.",
      `await mutate(${resourceKeys}());`,
      "",
      "// One operation, whatever it was asked with. An input narrows that down.",
      `await mutate(${keys}());`,
    )}
  `;
}

function infiniteSection({ api, packageName, examples }: Shown): Markdown | undefined {
  const op = examples.paged;
  if (op === undefined) return undefined;
  const names = hookNames(api);
  const hook = names.infiniteOf(op).name;
  return markdown`
    ## Lists without end

    Where the API declares how a list goes on, there is a hook for that as well. Its \`mutate\` asks for all
    its pages again; from elsewhere, ${markdown.span(`mutate(${names.infiniteKeyOf(op).name}(client))`)} does.

    ${markdown.block(
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
    )}
  `;
}

function editSection({ api, packageName, examples }: Shown): Markdown | undefined {
  if (examples.edit === undefined) return undefined;
  const { resource, retrieve, update, property, params } = examples.edit;
  const names = hookNames(api);
  const [read, write] = [names.hookOf(retrieve).name, names.hookOf(update).name];
  const [key, keys] = [names.keyOf(retrieve).name, names.resourceKeysOf(resource).name];
  const input = `{ ${params.join(", ")} }`;
  const types = params.map((param) => `${param}: string`).join("; ");
  return markdown`
    ## Changes that show at once

    A writing operation is a hook as well, whose \`trigger\` takes the input. This one shows the change before
    the service has answered, takes it back where the service refuses it, and asks again in the end:

    ${markdown.block(
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
    )}
  `;
}
