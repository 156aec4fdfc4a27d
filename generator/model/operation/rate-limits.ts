import type { JsonObject } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import type { RateLimit } from "../api.js";
import { list, own } from "../schema/node.js";
import type { OperationContext } from "./context.js";

const periods = ["second", "minute", "hour", "day"] as const;

/** The limits under `x-rate-limits`; what is not understood is left out, with a warning. */
export function rateLimitsOf(
  owner: JsonObject,
  pointer: string,
  context: Pick<OperationContext, "report">,
): readonly RateLimit[] {
  const extension = "x-rate-limits";
  const given = own(owner, extension);
  if (given !== undefined && !Array.isArray(given)) {
    const reason = "it has to be a list";
    context.report("extension-invalid", `${pointer}/${extension}`, { extension, reason });
  }
  return list(owner, extension).flatMap((limit, index) => {
    const requests = isObject(limit) ? own(limit, "requests") : undefined;
    const per = isObject(limit)
      ? periods.find((period) => period === own(limit, "per"))
      : undefined;
    if (typeof requests === "number" && requests > 0 && per !== undefined)
      return [{ requests, per }];
    const reason = `requests has to be a number and per one of ${periods.join(", ")}`;
    context.report("extension-invalid", `${pointer}/${extension}/${index}`, { extension, reason });
    return [];
  });
}
