import { call, type Code, type StringType, type Sym } from "quillgen/template";
import { check, make } from "./runtime.js";

/** The formats that are looked at; others say nothing. */
const formats: ReadonlyMap<string, Sym> = new Map([
  ["date-time", make.dateTime],
  ["date", make.date],
  ["duration", make.duration],
  ["email", make.email],
  ["idn-email", make.internationalEmail],
  ["uuid", make.uuid],
  ["uri", make.url],
  ["url", make.url],
  ["iri", make.url],
  ["hostname", make.hostname],
  ["ipv4", make.ipv4],
  ["ipv6", make.ipv6],
  ["byte", make.base64],
  ["base64url", make.base64url],
  ["decimal", make.decimal],
]);

/** A string: its format, its length in characters, its pattern. */
export function stringSchema({ format = "", minLength = 0, maxLength, pattern }: StringType): Code {
  const checks: Code[] = [];
  if (maxLength !== undefined) checks.push(call(check.characters, minLength, maxLength));
  else if (minLength > 0) checks.push(call(check.characters, minLength));
  if (pattern !== undefined && isExpression(pattern)) checks.push(call(check.matching, pattern));
  return call(formats.get(format) ?? make.string, ...checks);
}

/** Documents also have patterns of other languages, which would throw. */
function isExpression(pattern: string): boolean {
  return ["u", ""].some((flags) => {
    try {
      new RegExp(pattern, flags);
      return true;
    } catch {
      return false;
    }
  });
}
