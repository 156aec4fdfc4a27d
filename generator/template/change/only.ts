import type { Api } from "../../model/api.js";
import { selectOperations } from "../../model/select-operations.js";
import type { Selection } from "../../model/select.js";
import type { Parts, Template } from "../define.js";
import { changed } from "./changed.js";

/**
 * A template that sees some operations only: `only(swr(), { exclude: [{ deprecated: true }] })`. The models
 * stay, whoever uses them; templates that print the symbols of operations that are left out find none.
 */
export function only<Own extends Parts>(
  template: Template<Own>,
  selection: Selection,
): Template<Own> {
  const known = new WeakMap<Api, Api>();
  const select = (api: Api): Api => {
    let selected = known.get(api);
    if (selected === undefined) known.set(api, (selected = selectOperations(api, selection)));
    return selected;
  };
  const { entries, declarations, files, readme } = template;
  return changed(template, `only ${JSON.stringify(selection)}`, {
    ...(entries && { entries: (api) => entries.call(template, select(api)) }),
    ...(declarations && {
      declarations: (api, parts) => declarations.call(template, select(api), parts),
    }),
    ...(files && { files: (api, context) => files.call(template, select(api), context) }),
    ...(readme && { readme: (api, context) => readme.call(template, select(api), context) }),
  });
}
