import type { Pagination } from "../../../model/api.js";
import { compatible, risky, rule } from "../../rule.js";

/** Pages follow each other in another way: clients that are not renewed may stop after the first. */
export const paginationChanged = rule("pagination-changed", "operation", function* (pair) {
  const was = pair.base.pagination;
  const is = pair.revision.pagination;
  if (was === undefined || is === undefined) {
    if (is !== undefined) yield compatible("compile", `goes on by ${is.kind} now.`);
    if (was !== undefined)
      yield risky("wire", `no longer says how it goes on: only the first page is left.`);
    return;
  }
  if (textOf(was) === textOf(is)) return;
  const text = `goes on by ${textOf(is)}, no longer by ${textOf(was)}.`;
  const now = new Map(Object.entries(is));
  // What was said still holds; there is more to go by.
  if (Object.entries(was).every(([name, value]) => now.get(name) === value))
    yield compatible("wire", text);
  else yield risky("wire", text);
});

function textOf({ kind, ...members }: Pagination): string {
  const told = Object.entries(members).map(([name, value]) => `${name} \`${value}\``);
  return `${kind} (${told.join(", ")})`;
}
