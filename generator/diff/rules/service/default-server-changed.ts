import { withDefaults } from "../../../../templates/client/server-url.js";
import { risky, rule } from "../../rule.js";

/** The first server is the one that calls go to unless told otherwise. */
export const defaultServerChanged = rule(
  "default-server-changed",
  "service",
  function* ({ base, revision }) {
    const [was, is] = [base, revision].map(({ servers: [first] }) =>
      first === undefined ? "/" : withDefaults(first) || "/",
    );
    if (was === is) return;
    const told = `\`${was}\` to \`${is}\``;
    yield risky("wire", `has another default server: calls move from ${told}.`);
  },
);
