import { risky, rule } from "../../rule.js";

/** The first server is the one that calls go to unless told otherwise. */
export const defaultServerChanged = rule(
  "default-server-changed",
  "service",
  function* ({ base, revision }) {
    const [was] = base.servers;
    const [is] = revision.servers;
    if (was?.url === is?.url) return;
    const told = `\`${was?.url ?? "/"}\` to \`${is?.url ?? "/"}\``;
    yield risky("wire", `has another default server: calls move from ${told}.`);
  },
);
