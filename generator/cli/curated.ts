import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { DriftRequest } from "../drift/drift-documents.js";
import { openProject } from "../project/open-project.js";
import type { ReadingOptions } from "./options.js";

/**
 * The document that is named, with the overlays that are; else that of the configuration, with its overlays and
 * published names. Undefined where it cannot be told; `diagnostics` tells why.
 */
export async function findCurated(
  spec: string | undefined,
  options: ReadingOptions & { readonly config?: string },
  cwd: string,
  diagnostics: Diagnostics,
): Promise<Pick<DriftRequest, "spec" | "overlays" | "read" | "build"> | undefined> {
  const { allowOutside, allowRemote, overlay: overlays } = options;
  if (spec !== undefined && options.config === undefined) {
    return { spec, overlays: overlays ?? [], read: { allowOutside, allowRemote, cwd } };
  }
  const project = await openProject(
    { ...options, overlays, spec, templates: [] },
    cwd,
    diagnostics,
  );
  const request = await project?.request(diagnostics);
  return (
    request && {
      spec: request.spec,
      overlays: request.overlays ?? [],
      read: { allowOutside: request.allowOutside, allowRemote: request.allowRemote, cwd },
      build: {
        context: request.context ?? [],
        ...(request.select && { select: request.select }),
        ...(request.lock && { names: request.lock.names }),
      },
    }
  );
}
