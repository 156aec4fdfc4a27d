import type { ScopesOf, datasets, externalDataSources } from "@quillgen/posthog";

type Same<A, B> = [A, B] extends [B, A] ? true : false;

/** Scopes as types. */
export const listNeeds: Same<ScopesOf<typeof datasets.list>, "dataset:read"> = true;
export const createNeeds: Same<ScopesOf<typeof datasets.create>, "dataset:write"> = true;
/** An operation for which the pages show none. */
export const wizardNeeds: Same<ScopesOf<typeof externalDataSources.wizard>, never> = true;
