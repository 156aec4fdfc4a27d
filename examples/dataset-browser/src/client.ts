import { createClient } from "@quillgen/posthog/client";

export const client = createClient({ auth: "phx_demo", context: { project_id: "1" } });
