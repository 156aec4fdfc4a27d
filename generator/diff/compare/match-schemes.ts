import type { Api, Auth } from "../../model/api.js";

/**
 * The security schemes of a revision by their ids in the base: those of the same name, and those that are alike but for
 * their name, where there is one only.
 */
export function matchSchemes(base: Api, revision: Api): ReadonlyMap<string, Auth> {
  const has = (api: Api, scheme: string) => api.auth.some(({ id }) => id === scheme);
  const added = revision.auth.filter(({ id }) => !has(base, id));
  const gone = base.auth.filter(({ id }) => !has(revision, id));
  const found = new Map<string, Auth>();
  for (const scheme of base.auth) {
    const same = revision.auth.find(({ id }) => id === scheme.id);
    const alike = added.filter((other) => wayOf(other) === wayOf(scheme));
    const isOnly = gone.filter((other) => wayOf(other) === wayOf(scheme)).length === 1;
    const [renamed] = isOnly && alike.length === 1 ? alike : [];
    const there = same ?? renamed;
    if (there !== undefined) found.set(scheme.id, there);
  }
  return found;
}

/** How credentials of a scheme travel. */
export function wayOf(auth: Auth): string {
  if (auth.kind === "apiKey") return `the ${auth.in} ${auth.name}`;
  return auth.kind === "http" ? `HTTP ${auth.scheme}` : auth.kind;
}
