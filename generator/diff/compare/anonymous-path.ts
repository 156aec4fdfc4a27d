/** A path without the names of its parameters, which do not travel: `/pets/{}`. */
export function anonymousPath(template: string): string {
  return template.replaceAll(/\{[^{}]*\}/g, "{}");
}
