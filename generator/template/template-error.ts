/** A template that is used in a wrong way. Its message is all that a user is shown. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
}

/** Whether something thrown is one, be it from another copy of this module. */
export function isTemplateError(error: unknown): error is Error {
  return error instanceof Error && error.name === "TemplateError";
}
