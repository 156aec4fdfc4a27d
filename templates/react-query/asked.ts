import {
  generic,
  join,
  type Api,
  type Code,
  type Operation,
  type Printable,
  type Sym,
} from "quillgen/template";
import { contextOf, inputIsRequired, inputOf, paramsOf } from "../types/index.js";

/** The types of one kind of function: by whether its input may be left out, and whether a client carries a part. */
export interface Family {
  readonly plain: Sym;
  readonly open: Sym;
  readonly context: Sym;
  readonly openContext: Sym;
}

/** The type of a function from a client and the input of an operation to something. */
export function asked(op: Operation, api: Api, family: Family, data: Printable): Code {
  const context = contextOf(op, api);
  const isOpen = !inputIsRequired(op, context);
  if (context.length === 0)
    return generic(isOpen ? family.open : family.plain, [inputOf(op), data]);
  return generic(isOpen ? family.openContext : family.context, [
    namesOf(context),
    paramsOf(op),
    inputOf(op),
    data,
  ]);
}

/** Parameters that a client carries, as a type. */
export function namesOf(context: readonly string[]): Code {
  return join(context, " | ");
}

/** Why an operation is not to be used any more, for what is made of it and has a description of its own. */
export function deprecation({ doc: { deprecated } }: Operation) {
  return deprecated === undefined ? undefined : { deprecated };
}
