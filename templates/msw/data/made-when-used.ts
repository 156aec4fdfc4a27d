import { callback, code, type Api, type Printable, type Type } from "quillgen/template";
import { fake } from "../runtime.js";
import { fakeOf } from "./fake.js";

/** What makes values of a type, put together when it is first used: a bundler drops what nobody uses. */
export function madeWhenUsed(type: Type, api: Api): Printable {
  const made = fakeOf(type, api);
  const isName =
    typeof made === "object" && made !== null && "kind" in made && made.kind === "symbol";
  return isName ? made : callback(code`/* @__PURE__ */ ${fake.model}`, made);
}
