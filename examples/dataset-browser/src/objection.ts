import { BadRequestError, type DatasetsCreateErrors } from "@quillgen/posthog";

/** What to tell people about a failed call: of a field where the service names one. */
export interface Objection {
  readonly field: string | undefined;
  readonly text: string;
}

/** Says what a call failed of, in the service's words where it has any. */
export function objectionOf(error: Error | null): Objection | undefined {
  if (error === null) return undefined;
  if (isRefused(error) && error.body) {
    return { field: error.body.attr ?? undefined, text: error.body.detail };
  }
  return { field: undefined, text: error.message };
}

const isRefused = (error: Error): error is BadRequestError<DatasetsCreateErrors["400"]> =>
  error instanceof BadRequestError;
