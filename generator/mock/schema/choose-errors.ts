import type { ErrorObject } from "ajv";

/** The most faults of one value that are told: more help nobody. */
const most = 10;

/** Errors that only say that a value is of another kind, or no more than that nothing fits. */
const ofKind = new Set(["type", "const", "enum", "not", "false schema", "anyOf", "oneOf"]);

/**
 * The errors that say something. A value that fits no alternative fails each of them; those count
 * that got further into the value, or else those of the only alternative for values of its kind.
 * Failing both, all there is to say is that nothing fits.
 */
export function chooseErrors(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const dropped = new Set<ErrorObject>();
  for (const choice of errors) {
    if (choice.keyword !== "anyOf" && choice.keyword !== "oneOf") continue;
    const path = choice.instancePath;
    const inside = errors.filter((error) => error.instancePath.startsWith(`${path}/`));
    const beside = errors.filter(
      (error) => error.instancePath === path && error.parentSchema !== choice.parentSchema,
    );
    // Where several alternatives fit, why others do not is beside the point.
    if (Array.isArray(choice.params["passingSchemas"])) {
      for (const error of [...inside, ...beside]) dropped.add(error);
      continue;
    }
    const telling = beside.filter(({ keyword }) => !ofKind.has(keyword));
    const schemas = new Set(telling.map(({ parentSchema }) => parentSchema));
    const isDecided = inside.length > 0 || schemas.size === 1;
    if (isDecided) dropped.add(choice);
    for (const error of beside) {
      if (ofKind.has(error.keyword) || !(inside.length === 0 && isDecided)) dropped.add(error);
    }
  }
  const chosen = errors.filter((error) => !dropped.has(error) && error.keyword !== "if");
  return (chosen.length > 0 ? chosen : errors).slice(0, most);
}
