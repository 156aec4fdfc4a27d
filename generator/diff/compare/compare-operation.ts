import type { Answer, Operation, Type } from "../../model/api.js";
import { isAssignable } from "../surface/assignable.js";
import { errorsSlot, inputSlot, outputSlot } from "../surface/slots.js";
import { typeNamesOf } from "../surface/type-names.js";
import { compareAnswers } from "./compare-answers.js";
import { compareBodies } from "./compare-bodies.js";
import { compareParams } from "./compare-params.js";
import type { Comparison, Spot } from "./comparison.js";
import { operationTrail } from "./document-trails.js";
import { breaksCompile, type Frame } from "./frame.js";

/** Compares one operation: what it is, what callers pass, what they get, and the errors. */
export function compareOperation(base: Operation, revision: Operation, context: Comparison): void {
  const names = typeNamesOf(base, context.base.api);
  const trails = {
    base: operationTrail(context.base.document.root, base, false),
    revision: operationTrail(context.revision.document.root, revision, false),
  };
  const spotIn = (frame: Frame, direction: Spot["direction"]): Spot => ({
    ...trails,
    subject: base.id,
    direction,
    frame,
  });
  const all = [...names.input, ...names.output, ...names.errors];
  const whole = spotIn(context.open(all, base.id), "both");
  context.judge("operation", { base, revision, direction: "both" }, whole);
  const sides = {
    base: { op: base, api: context.base.api },
    revision: { op: revision, api: context.revision.api },
  };
  context.judge("security", { ...sides, direction: "both" }, whole);

  const input = spotIn(context.open(names.input, base.id), "request");
  compareParams(base, revision, input, context);
  compareBodies(base.body, revision.body, input, context);
  judgeSlot(inputSlot(base), inputSlot(revision), input, context);

  const output = spotIn(context.open(names.output, base.id), "response");
  const isSuccess = ({ success }: Answer): boolean => success;
  compareAnswers(base, revision, isSuccess, output, context);
  judgeSlot(outputSlot(base), outputSlot(revision), output, context);

  const errors = spotIn(context.open(names.errors, base.id), "response");
  compareAnswers(base, revision, (answer) => !answer.success, errors, context);
  judgeSlot(errorsSlot(base), errorsSlot(revision), errors, context);
}

/** Asks whether a type as a whole still fits, unless something that explains it was found already. */
function judgeSlot(
  base: Type | undefined,
  revision: Type | undefined,
  spot: Spot,
  context: Comparison,
): void {
  if (base === undefined || revision === undefined || breaksCompile(spot.frame)) return;
  const { direction } = spot;
  // What was passed has to fit what is asked for now, and what comes back now what was awaited.
  const fits =
    direction === "request"
      ? isAssignable(base, revision, "write")
      : isAssignable(revision, base, "read");
  const subject = {
    base: { type: base, isAssignable: true },
    revision: { type: revision, isAssignable: fits },
  };
  const [name = spot.subject] = spot.frame.symbols;
  context.judge("slot", { ...subject, direction }, { ...spot, subject: name });
}

/** Compares a request that the service sends: what it brings is received, what is answered to it is sent. */
export function compareWebhook(base: Operation, revision: Operation, context: Comparison): void {
  const spot = {
    subject: base.id,
    base: operationTrail(context.base.document.root, base, true),
    revision: operationTrail(context.revision.document.root, revision, true),
    frame: context.open([], base.id),
  };
  compareBodies(base.body, revision.body, { ...spot, direction: "response" }, context);
  compareAnswers(base, revision, () => true, { ...spot, direction: "request" }, context);
}
