import { problemOf } from "./check-fault.js";
import type { Fault } from "./fault.js";

/** The header by which a request asks for a fault: `status=429, retry-after=1, delay=200, reset`. */
export const faultHeader = "x-mock-fault";

const names: Readonly<Record<string, keyof Fault>> = {
  status: "status",
  "retry-after": "retryAfter",
  delay: "delay",
  reset: "reset",
};

/** The fault that a header asks for, or why it cannot be told. */
export function faultInHeader(header: string): Fault | { readonly problem: string } {
  const entries: [string, unknown][] = [];
  for (const part of header.split(",")) {
    const [name = "", value] = part.split("=", 2).map((text) => text.trim());
    if (!Object.hasOwn(names, name)) return { problem: `${name || "nothing"} is no fault` };
    entries.push([names[name]!, value === undefined ? name === "reset" : Number(value)]);
  }
  const fault = Object.fromEntries(entries) as Fault;
  const problem = problemOf(fault);
  return problem === undefined ? fault : { problem };
}
