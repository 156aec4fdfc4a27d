import type { Api } from "quillgen/template";

/** What the README calls a client: `PostHog` → `posthog`, or `petsClient` beside a resource `pets`. */
export function clientVariable(name: string, api: Api): string {
  const plain = name.toLowerCase();
  return api.resources.some((resource) => resource.name === plain) ? `${plain}Client` : plain;
}
