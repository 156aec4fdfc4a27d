import { at, member, type Trail } from "../trail.js";
import type { Comparison, Spot } from "./comparison.js";
import { matchSchemes } from "./match-schemes.js";

/** Compares what holds for all calls: where the service answers, and how callers prove who they are. */
export function compareService(context: Comparison): void {
  const { base, revision } = context;
  const root: Trail = at("");
  const spot: Spot = {
    subject: "the service",
    base: root,
    revision: root,
    direction: "both",
    frame: context.open([]),
  };
  const direction = "both";
  const servers = member(root, "servers");
  const places = { ...spot, base: servers, revision: servers };
  context.judge("service", { base: base.api, revision: revision.api, direction }, places);
  const urls = (api: typeof base.api) => new Set(api.servers.map(({ url }) => url));
  const [was, is] = [urls(base.api), urls(revision.api)];
  base.api.servers.forEach((thing, index) => {
    if (is.has(thing.url)) return;
    const place = { ...places, base: member(servers, String(index)) };
    context.judge("serverRemoved", { thing, direction }, { ...place, subject: thing.url });
  });
  revision.api.servers.forEach((thing, index) => {
    if (was.has(thing.url)) return;
    const place = { ...places, revision: member(servers, String(index)) };
    context.judge("serverAdded", { thing, direction }, { ...place, subject: thing.url });
  });
  const schemes = matchSchemes(base.api, revision.api);
  for (const scheme of base.api.auth) {
    const there = schemes.get(scheme.id);
    const trail = member(root, "components", "securitySchemes", scheme.id);
    const subject = `the security scheme ${scheme.id}`;
    const now = member(root, "components", "securitySchemes", there?.id ?? scheme.id);
    const place = { ...spot, subject, base: trail, revision: now };
    if (there === undefined) context.judge("schemeRemoved", { thing: scheme, direction }, place);
    else context.judge("schemes", { base: scheme, revision: there, direction }, place);
  }
}
