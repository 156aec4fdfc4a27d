import { defineConfig } from "quillgen";
import { client, msw, openapiPaths, reactQuery, swr, types, zod } from "quillgen/templates";

const shared = {
  version: "0.1.0",
  license: "MIT",
  repository: "git+https://github.com/quillgen/quillgen.git",
  homepage: "https://github.com/quillgen/quillgen#readme",
  bugs: "https://github.com/quillgen/quillgen/issues",
};

export default defineConfig({
  spec: "spec/openapi.yaml",
  overlays: ["spec/corrections.overlay.yaml"],
  strict: true,
  context: ["project_id"],
  packages: [
    {
      ...shared,
      name: "@quillgen/posthog",
      description: "A typed client for PostHog's REST API",
      keywords: ["posthog", "api", "client", "typescript"],
      out: "generated/posthog",
      maxPackedSize: 300_000,
      templates: [types(), client({ name: "PostHog" }), openapiPaths()],
    },
    {
      ...shared,
      name: "@quillgen/posthog-react-query",
      description: "TanStack Query options for PostHog's REST API",
      keywords: ["posthog", "tanstack-query", "react-query", "typescript"],
      out: "generated/posthog-react-query",
      templates: [reactQuery()],
    },
    {
      ...shared,
      name: "@quillgen/posthog-swr",
      description: "SWR hooks for PostHog's REST API",
      keywords: ["posthog", "swr", "react", "typescript"],
      out: "generated/posthog-swr",
      templates: [swr()],
    },
    {
      ...shared,
      name: "@quillgen/posthog-zod",
      description: "Zod schemas for PostHog's REST API",
      keywords: ["posthog", "zod", "validation", "typescript"],
      out: "generated/posthog-zod",
      templates: [zod()],
    },
    {
      ...shared,
      name: "@quillgen/posthog-msw",
      description: "Handlers for MSW, for tests of what calls PostHog's REST API",
      keywords: ["posthog", "msw", "mock", "testing", "typescript"],
      out: "generated/posthog-msw",
      templates: [msw()],
    },
  ],
  release: {
    gates: ["npm test"],
    typeTests: ["test/compile/client.types.ts"],
  },
});
