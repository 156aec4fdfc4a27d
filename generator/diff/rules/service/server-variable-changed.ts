import { compatible, risky, rule } from "../../rule.js";
import { listOf } from "../list-of.js";

/** Other values may stand in the address of a server. */
export const serverVariableChanged = rule(
  "server-variable-changed",
  "service",
  function* ({ base, revision }) {
    for (const { url, variables } of base.servers) {
      const there = revision.servers.find((server) => server.url === url);
      for (const { name, values: was } of variables) {
        const is = there?.variables.find((variable) => variable.name === name)?.values;
        if (is === undefined && was === undefined) continue;
        if (there === undefined) continue;
        const where = `for \`{${name}}\` of ${url}`;
        const removed = (was ?? []).filter((value) => is !== undefined && !is.includes(value));
        const added = (is ?? []).filter((value) => was !== undefined && !was.includes(value));
        if (removed.length > 0) yield risky("wire", `no longer lists ${listOf(removed)} ${where}.`);
        if (was === undefined) yield risky("wire", `takes only ${listOf(is ?? [])} ${where}.`);
        if (added.length > 0) yield compatible("wire", `lists ${listOf(added)} as well ${where}.`);
        if (is === undefined) yield compatible("wire", `takes any value ${where}.`);
      }
    }
  },
);
