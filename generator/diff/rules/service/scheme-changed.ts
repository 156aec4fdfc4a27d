import type { Auth } from "../../../model/api.js";
import { breaking, rule } from "../../rule.js";

/** Credentials travel otherwise. */
export const schemeChanged = rule("scheme-changed", "schemes", function* ({ base, revision }) {
  const was = wayOf(base);
  const is = wayOf(revision);
  if (was !== is) yield breaking("wire", `takes its credentials as ${is}, no longer as ${was}.`);
});

function wayOf(auth: Auth): string {
  if (auth.kind === "apiKey") return `the ${auth.in} ${auth.name}`;
  return auth.kind === "http" ? `HTTP ${auth.scheme}` : auth.kind;
}
