import {
  markdown,
  pascalCase,
  type Api,
  type Markdown,
  type TemplateContext,
} from "quillgen/template";
import { sampleClient } from "../client/index.js";
import { queryNames } from "./names.js";
import { shownOf, type Shown } from "./shown.js";

/** How to use the options, with operations of the document as examples. Nothing without a package. */
export function queryReadme(api: Api, context: TemplateContext): Markdown | undefined {
  const shown = shownOf(api, context);
  if (shown === undefined) return undefined;
  return markdown.sections(
    querySection(shown),
    keysSection(shown),
    infiniteSection(shown),
    editSection(shown),
  );
}

function querySection({ api, packageName, client, examples }: Shown): Markdown {
  const { query, isOpen } = examples;
  const options = queryNames(api).optionsOf(query).name;
  const component = pascalCase(query.name);
  return markdown`
    ## With React

    The options work with every package of TanStack Query v5, which stands beside this one:
    \`npm install @tanstack/react-query\`. Make a client once, in \`client.ts\`:

    ${sampleClient(api, client)}

    Then hand the options of an operation to a hook:

    ${markdown.block(
      "tsx",
      `import { useQuery } from "@tanstack/react-query";`,
      `import { ${options} } from "${packageName}";`,
      `import { client } from "./client.js";`,
      "",
      ...(isOpen(query)
        ? [
            `export function ${component}() {`,
            `  const { data, error, isPending } = useQuery(${options}(client));`,
          ]
        : [
            `export function ${component}({ input }: { input: Parameters<typeof ${options}>[1] }) {`,
            `  const { data, error, isPending } = useQuery(${options}(client, input));`,
          ]),
      "  if (isPending) return <p>One moment …</p>;",
      "  if (error) return <p>{error.message}</p>;",
      "  return <pre>{JSON.stringify(data, undefined, 2)}</pre>;",
      "}",
    )}

    Answers and errors are typed: \`error\` is a \`CallError\`. A query stops its request when nobody
    waits for it any more. It is not tried again by the cache, since the client has done so already where
    that was safe: give \`retry\` beside the options to change that.

    In Vue, Svelte, Solid and Angular the same objects go to their functions:
    ${markdown.span(`createQuery(() => ${options}(client))`)}, for example.
  `;
}

function keysSection({ api, packageName, examples }: Shown): Markdown {
  const { resource, query, paged } = examples;
  const names = queryNames(api);
  const resourceKey = names.resourceKeyOf(resource).name;
  const key = names.keyOf(paged ?? query).name;
  return markdown`
    ## Keys

    A key goes from the general to the particular: the resource, the operation, the input (with what the
    client carries), the server. So clients for different accounts or servers share nothing, and each
    beginning of a key stands for all below it. Callers who differ in nothing but their credentials share
    a key: clear the cache when somebody else signs in.

    ${markdown.block(
      "ts",
      `import { QueryClient } from "@tanstack/react-query";`,
      `import { ${resourceKey}, ${key} } from "${packageName}";`,
      "",
      "const queryClient = new QueryClient();",
      "",
      "// All that was ever asked of the resource.",
      `await queryClient.invalidateQueries({ queryKey: ${resourceKey}() });`,
      "",
      "// One operation, whatever it was asked with. An input narrows that down.",
      `await queryClient.invalidateQueries({ queryKey: ${key}() });`,
    )}
  `;
}

function infiniteSection({ api, packageName, examples }: Shown): Markdown | undefined {
  const op = examples.paged;
  if (op === undefined) return undefined;
  const options = queryNames(api).infiniteOf(op).name;
  return markdown`
    ## Lists without end

    Where the API declares how a list goes on, there are options for that as well:

    ${markdown.block(
      "tsx",
      `import { useInfiniteQuery } from "@tanstack/react-query";`,
      `import { ${options} } from "${packageName}";`,
      `import { client } from "./client.js";`,
      "",
      `export function ${pascalCase(op.name)}Pages() {`,
      "  const { data, fetchNextPage, hasNextPage } = useInfiniteQuery(",
      `    ${options}(client),`,
      "  );",
      "  return (",
      "    <>",
      "      {data?.pages.map((page, number) => (",
      "        <pre key={number}>{JSON.stringify(page, undefined, 2)}</pre>",
      "      ))}",
      "      <button disabled={!hasNextPage} onClick={() => void fetchNextPage()}>",
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
  const names = queryNames(api);
  const [options, mutation] = [names.optionsOf(retrieve).name, names.mutationOf(update).name];
  const resourceKey = names.resourceKeyOf(resource).name;
  const input = `{ ${params.join(", ")} }`;
  return markdown`
    ## Changes that show at once

    A mutation takes the input of its operation. This one shows the change before the service has
    answered, takes it back where the service refuses it, and asks again in the end:

    ${markdown.block(
      "ts",
      `import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";`,
      `import { ${[resourceKey, options, mutation].sort().join(", ")} } from "${packageName}";`,
      `import { client } from "./client.js";`,
      "",
      `export function use${pascalCase(update.name)}() {`,
      "  const queryClient = useQueryClient();",
      "  return useMutation({",
      `    ...${mutation}(client),`,
      `    onMutate: async ({ ${[...params, "body"].join(", ")} }) => {`,
      `      const { queryKey } = queryOptions(${options}(client, ${input}));`,
      "      await queryClient.cancelQueries({ queryKey });",
      "      const before = queryClient.getQueryData(queryKey);",
      "      if (before !== undefined) {",
      `        const ${property} = body.${property} ?? before.${property};`,
      `        queryClient.setQueryData(queryKey, { ...before, ${property} });`,
      "      }",
      "      return { queryKey, before };",
      "    },",
      "    onError: (_error, _input, kept) => {",
      "      if (kept) queryClient.setQueryData(kept.queryKey, kept.before);",
      "    },",
      `    onSettled: () => queryClient.invalidateQueries({ queryKey: ${resourceKey}() }),`,
      "  });",
      "}",
    )}
  `;
}
