/** The built-in templates, as `--template` names them. Apart, since the command line needs no more. */
export const templateNames: readonly TemplateName[] = [
  "types",
  "client",
  "react-query",
  "openapi-paths",
  "zod",
];

/** The name of a built-in template. */
export type TemplateName = "types" | "client" | "react-query" | "openapi-paths" | "zod";
