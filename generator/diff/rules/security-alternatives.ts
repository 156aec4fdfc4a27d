import type { Api, Operation } from "../../model/api.js";
import { matchSchemes } from "../compare/match-schemes.js";
import type { Pair } from "../rule.js";

interface Side {
  readonly op: Operation;
  readonly api: Api;
}

/** One way of calling: the schemes that it takes, by the ids of the revision, and their scopes. No scheme: no credentials. */
export interface Alternative {
  readonly schemes: readonly string[];
  readonly scopes: readonly string[];
}

/** The ways of calling an operation on both sides. */
export function alternativesOf({ base, revision }: Pair<Side>): {
  readonly was: readonly Alternative[];
  readonly is: readonly Alternative[];
} {
  const renamed = matchSchemes(base.api, revision.api);
  return {
    was: waysOf(base, (id) => renamed.get(id)?.id ?? id),
    is: waysOf(revision, (id) => id),
  };
}

function waysOf({ op, api }: Side, nameOf: (id: string) => string): readonly Alternative[] {
  const requirements = op.security ?? api.security;
  if (requirements.length === 0) return [{ schemes: [], scopes: [] }];
  return requirements.map(({ schemes }) => ({
    schemes: schemes.map(({ auth }) => nameOf(auth)),
    scopes: schemes.flatMap(({ scopes }) => scopes),
  }));
}
