import { markdown, type Markdown } from "quillgen/template";
import { fromRuntime, ts, type Shown } from "./shown.js";

/** How to look at what calls do. */
export function watchingSections(shown: Shown): readonly Markdown[] {
  return [hooks(shown), preview(shown), validation(shown), warnings(shown)];
}

function hooks(shown: Shown): Markdown {
  const { client } = shown;
  return markdown`
    ## Hooks and logs

    Hooks are called around each attempt and can change it. They never see a key. Nothing is logged
    unless you ask: ${markdown.span("logging")} gives an event for each request and what came of it.

    ${ts(
      fromRuntime(shown, "hooks", "logging"),
      "",
      `const watched = ${client}.with({`,
      "  hooks: hooks(logging((event) => console.log(event)), {",
      '    before: (request) => request.headers.set("x-request-id", crypto.randomUUID()),',
      "    after: ({ response }) => console.log(response.status),",
      "    retry: ({ attempt, wait }) => console.log(attempt, wait),",
      "    error: (error) => console.log(error.message),",
      "  }),",
      "});",
      `await watched${shown.call.slice(client.length)}();`,
    )}
  `;
}

function preview(shown: Shown): Markdown {
  return markdown`
    ## Previews

    ${markdown.span("preview")} shows a call without sending it: method, URL, headers and body, and the
    same as a line for a shell. In place of keys stands ${markdown.span("***")}.

    ${ts(
      shown.alone.imported,
      fromRuntime(shown, "preview"),
      "",
      `const { method, url, curl } = await preview(${shown.client}, ${shown.alone.name}, {});`,
      "console.log(method, url, curl);",
    )}
  `;
}

function validation(shown: Shown): Markdown {
  const { client, read } = shown;
  return markdown`
    ## Validation

    Answers are taken as they come. Any validator that follows [Standard Schema](https://standardschema.dev)
    can look at them, by the id of the operation: ${markdown.span("report")} tells of what is not as
    documented and lets it through, ${markdown.span("throw")} fails the call.

    ${ts(
      fromRuntime(shown, "hooks", "validation", "type StandardSchema"),
      "",
      "export const validated = (schema: StandardSchema) =>",
      `  ${client}.with({`,
      "    hooks: hooks(",
      "      validation({",
      '        mode: "report",',
      `        outputs: { ${JSON.stringify(read.id)}: schema },`,
      "        onDrift: ({ operation, issues }) => console.log(operation, issues),",
      "      }),",
      "    ),",
      "  });",
    )}
  `;
}

function warnings(shown: Shown): Markdown {
  return markdown`
    ## What will go

    A call of a deprecated operation says so once on the console. So does
    ${markdown.span("sunsetWarnings")} where the service announces it in its answers, by the headers
    ${markdown.span("Deprecation")} and ${markdown.span("Sunset")}.

    ${ts(
      fromRuntime(shown, "hooks", "sunsetWarnings"),
      "",
      `const warned = ${shown.client}.with({ hooks: hooks(sunsetWarnings()) });`,
      `await warned${shown.call.slice(shown.client.length)}();`,
    )}
  `;
}
