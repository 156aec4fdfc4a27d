import { heyApi } from "./hey-api.ts";
import { kubb } from "./kubb.ts";
import { openapiTypescript } from "./openapi-typescript.ts";
import { orval } from "./orval.ts";
import { quillgen } from "./quillgen.ts";
import type { Tool } from "./tool.ts";

/** All tools, ours first. */
export const tools: readonly Tool[] = [quillgen, heyApi, orval, kubb, openapiTypescript];
