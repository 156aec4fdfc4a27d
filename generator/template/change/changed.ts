import type { Parts, Template } from "../define.js";

/** A template with other members. What it was made of stands no longer for what it prints. */
export function changed<Own extends Parts>(
  template: Template<Own>,
  change: string,
  members: Partial<Template<Own>>,
): Template<Own> {
  return {
    ...template,
    ...members,
    identity: undefined,
    changes: [...(template.changes ?? []), change],
  };
}
