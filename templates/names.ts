/** The built-in templates, as `--template` names them. Apart, since the command line needs no more. */
export const templateNames = [
  "types",
  "client",
  "react-query",
  "swr",
  "openapi-paths",
  "zod",
  "msw",
] as const;

/** The name of a built-in template. */
export type TemplateName = (typeof templateNames)[number];
