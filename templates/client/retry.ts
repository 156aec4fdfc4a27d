import type { Operation, Printable } from "quillgen/template";
import { pure } from "./pure.js";
import { runtimeValue } from "./runtime.js";

const onFaults = runtimeValue("retry.ts", "onFaults");
const onStatus = runtimeValue("retry.ts", "onStatus");

/**
 * After which errors a call is made again; undefined where repeating it could do harm. Harmless is
 * what only reads, PUT and DELETE; `x-retry-on` names statuses besides the usual ones.
 */
export function retryOf(op: Operation): Printable {
  const statuses = statusesOf(op.extensions["x-retry-on"]);
  if (statuses.length > 0) return pure(onStatus, ...statuses);
  return op.effect === "read" || ["PUT", "DELETE"].includes(op.method) ? onFaults : undefined;
}

function statusesOf(value: unknown): readonly number[] {
  return Array.isArray(value)
    ? value.filter((status) => Number.isInteger(status) && status >= 400 && status < 600)
    : [];
}
