import { json } from "../runtime/faults/answers.js";
import { faultServer, type FaultServer, type Received } from "../runtime/faults/server.js";
import { pages, pageSize, type PlannedCall } from "./plan.js";

/** The header that tells which call of the plan a request belongs to. */
export const callHeader = "x-call";

/** A service that does to each request what the plan says, and keeps count. */
export interface SoakService extends FaultServer {
  /** Requests by call and page: `12:0`. */
  readonly counts: ReadonlyMap<string, number>;
  /** How often each fault was met. */
  readonly faults: ReadonlyMap<string, number>;
  /** Requests that said something else than their call: another body, another key. */
  readonly garbled: readonly string[];
}

/** Starts the service of a plan; `await using` stops it. */
export async function startService(
  planOf: (id: number) => PlannedCall,
  key: string,
): Promise<SoakService> {
  const counts = new Map<string, number>();
  const met = new Map<string, number>();
  const garbled: string[] = [];
  const server = await faultServer((answer, request, count) => {
    const id = Number(request.headers[callHeader]);
    const call = planOf(id);
    const page = pageOf(request);
    const turn = (counts.get(`${id}:${page}`) ?? 0) + 1;
    counts.set(`${id}:${page}`, turn);
    if (!isRight(request, call, key)) garbled.push(`${id}:${page}`);
    const fault = call.steps[page]?.[turn - 1];
    if (fault === undefined) return json(200, bodyOf(call, page))(answer, request, count);
    met.set(fault.name, (met.get(fault.name) ?? 0) + 1);
    return fault.handler(answer, request, count);
  });
  return Object.assign(server, { counts, faults: met, garbled });
}

function pageOf({ url }: Received): number {
  return Number(new URL(url, "http://x").searchParams.get("offset") ?? 0) / pageSize;
}

/** The answer that only this call may get. */
function bodyOf({ id, kind }: PlannedCall, page: number): unknown {
  if (kind !== "list") return { id: `${id}` };
  const from = page * pageSize;
  const results = Array.from({ length: pageSize }, (_, index) => ({ id: `${id}-${from + index}` }));
  // As from a server behind TLS, or a hostile one: the origin of the link must not be followed.
  const next = page + 1 < pages ? `http://elsewhere.invalid/?offset=${from + pageSize}` : null;
  return { count: pages * pageSize, next, previous: null, results };
}

/** The body that a call sends. */
export function bodySentBy(id: number): { readonly path: string } {
  return { path: `Soak/${id}` };
}

function isRight({ body, headers }: Received, { id, kind }: PlannedCall, key: string): boolean {
  const writes = ["create", "force", "update"].includes(kind);
  const isKnown = headers.authorization?.startsWith(`Bearer ${key}`) ?? false;
  return isKnown && `${body}` === (writes ? JSON.stringify(bodySentBy(id)) : "");
}
