import { defineTemplate, textFile, type Template } from "quillgen/template";
import { printOpenapi } from "./print-openapi.js";

/**
 * `paths`, `components` and `operations` in the shape of openapi-typescript, for users of
 * openapi-fetch: openapi-typescript's own reading of the document.
 */
export function openapi(): Template {
  return defineTemplate({
    name: "openapi",
    entries: () => ({ "./openapi": "./openapi.ts" }),
    async files(_, { document, packageName }) {
      const text = await printOpenapi(document);
      const path = packageName === undefined ? "openapi.ts" : "src/openapi.ts";
      return [{ ...textFile({ path, kind: "text", text }), kind: "typescript" }];
    },
    readme: (_, { packageName }) =>
      packageName === undefined
        ? ""
        : `## With openapi-fetch

The subpath \`${packageName}/openapi\` has the types \`paths\`, \`components\` and \`operations\`
in the shape of openapi-typescript:

\`\`\`ts
import createClient from "openapi-fetch";
import type { paths } from "${packageName}/openapi";

const client = createClient<paths>({ baseUrl: "https://us.posthog.com" });
\`\`\``,
  });
}
