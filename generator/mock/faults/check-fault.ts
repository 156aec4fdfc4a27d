import type { Fault } from "./fault.js";

/** What each member has to be. */
const members: Readonly<Record<keyof Fault, (value: unknown) => boolean>> = {
  operation: (value) => typeof value === "string",
  status: (value) => isWhole(value, 200, 599),
  retryAfter: (value) => isWhole(value, 0, 1_000_000),
  delay: (value) => isWhole(value, 0, 600_000),
  reset: (value) => typeof value === "boolean",
  times: (value) => isWhole(value, 0, Number.MAX_SAFE_INTEGER),
  after: (value) => isWhole(value, 0, Number.MAX_SAFE_INTEGER),
};

/** What is wrong with a fault as a user wrote it; undefined where nothing is. */
export function problemOf(fault: unknown): string | undefined {
  if (typeof fault !== "object" || fault === null || Array.isArray(fault)) {
    return "each entry has to be an object";
  }
  for (const [name, value] of Object.entries(fault)) {
    if (!Object.hasOwn(members, name)) return `${name} is no member of a fault`;
    if (!members[name as keyof Fault](value)) return `${name} cannot be ${JSON.stringify(value)}`;
  }
  return undefined;
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}
