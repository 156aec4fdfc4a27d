import { call, code, type Code, type Printable } from "quillgen/template";

/** A call of the runtime without effects, which a bundler drops where its result is not used. */
export function pure(codec: Printable, ...args: readonly Printable[]): Code {
  const given = args.filter((argument) => argument !== undefined);
  return code`/* @__PURE__ */ ${call(codec, ...given)}`;
}
