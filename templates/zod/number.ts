import { call, type Code, type NumberType, type Sym } from "quillgen/template";
import { check, make } from "./runtime.js";

/** A number: whole or not, its limits. */
export function numberSchema(type: NumberType): Code {
  const limits: readonly (readonly [Sym, number | undefined])[] = [
    [check.atLeast, type.minimum],
    [check.above, type.exclusiveMinimum],
    [check.atMost, type.maximum],
    [check.below, type.exclusiveMaximum],
    [check.multipleOf, isStep(type.multipleOf) ? type.multipleOf : undefined],
  ];
  const checks = limits.flatMap(([check, limit]) =>
    limit === undefined ? [] : [call(check, limit)],
  );
  return call(makerOf(type), ...checks);
}

function makerOf({ integer, format }: NumberType): Sym {
  if (!integer) return make.number;
  if (format === "int64" || format === "uint64") return make.int64;
  return format === "int32" || format === "uint32" ? make[format] : make.integer;
}

/** Nothing is a multiple of zero, and a limit below says no more than its opposite: neither is meant. */
const isStep = (step: number | undefined): boolean => step !== undefined && step > 0;
