import { createClient, fileSystem, type Client } from "@quillgen/posthog";
import { attempts, pages, pageSize, type PlannedCall } from "./plan.js";
import { bodySentBy, callHeader } from "./service.js";

/** Milliseconds for an attempt that the service will leave hanging, and for all others. */
const limits = { hanging: 2_000, usual: 60_000 };

/** A client of the service; its key is got by a function, anew after a 401. */
export function clientOf(server: string, key: string): Client<"project_id"> {
  const auth = (refused?: string) => (refused === undefined ? key : `${key}-renewed`);
  return createClient({ server, auth, context: { project_id: "1" }, attempts, backoff: 5 });
}

/** How an outcome begins that no plan allows. */
export const strange = "the answer to another call";

/** Makes a call of the plan; what it failed with (`ApiError 503`), or undefined. */
export async function makeCall(
  client: Client<"project_id">,
  call: PlannedCall,
  signal: AbortSignal,
): Promise<string | undefined> {
  const options = {
    signal,
    timeout: call.hangs ? limits.hanging : limits.usual,
    headers: { [callHeader]: `${call.id}` },
    ...(call.kind === "force" && { repeat: true }),
  };
  try {
    const got = await answerTo(client, call, options);
    const want = call.kind === "list" ? itemsOf(call.id) : `${call.id}`;
    return got === want ? undefined : `${strange}: ${got}`;
  } catch (error) {
    const { name, status } = error as { readonly name: string; readonly status?: number };
    return status === undefined ? name : `${name} ${status}`;
  }
}

/** The ids in the answer. */
async function answerTo(
  client: Client<"project_id">,
  { id: number, kind }: PlannedCall,
  options: object,
): Promise<string> {
  const id = `${number}`;
  const body = bodySentBy(number);
  switch (kind) {
    case "list": {
      const ids: string[] = [];
      for await (const entry of fileSystem.list(client, {}, options)) ids.push(entry.id);
      return ids.join();
    }
    case "retrieve":
      return (await fileSystem.retrieve(client, { id }, options)).id;
    case "count":
      return idIn(await fileSystem.count(client, { id }, options));
    case "create":
    case "force":
      return (await fileSystem.create(client, { body }, options)).id;
    case "update":
      return (await fileSystem.update(client, { id, body }, options)).id;
    case "destroy":
      return idIn(await fileSystem.destroy(client, { id }, options));
  }
}

const idIn = (answer: unknown): string => (answer as { readonly id: string }).id;

function itemsOf(id: number): string {
  return Array.from({ length: pages * pageSize }, (_, index) => `${id}-${index}`).join();
}
