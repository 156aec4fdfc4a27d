import { breaking, compatible, risky, rule } from "../../rule.js";

/** The same kind of value, to be read or written otherwise. */
export const formatChanged = rule("format-changed", "type", function* (pair) {
  const { base, revision, direction } = pair;
  if (base.kind !== "string" && base.kind !== "number") return;
  if (base.kind !== revision.kind || base.format === revision.format) return;
  const [was, is] = [base.format, revision.format];
  const told = was === undefined ? `has the format ${is}.` : `${saidOf(is)}, no longer ${was}.`;
  // What is sent may be of a wider format, what comes back of a narrower one.
  const isSent = direction === "request";
  const isFine = isSent ? isWithin(was, is) : isWithin(is, was);
  if (isFine) yield compatible("wire", told);
  else if (isSent && areApart(was, is)) yield breaking("wire", told);
  else yield risky("wire", told);
});

/** Formats all of whose values are of another one. */
const wider: Readonly<Record<string, readonly string[]>> = {
  int32: ["int64"],
  float: ["double"],
  uri: ["uri-reference", "iri", "iri-reference"],
  "uri-reference": ["iri-reference"],
  iri: ["iri-reference"],
  email: ["idn-email"],
  hostname: ["idn-hostname"],
};

/** Formats of texts that have hardly a value in common with any other one of them. */
const distinct: ReadonlySet<string> = new Set([
  "date",
  "date-time",
  "time",
  "duration",
  "uuid",
  "email",
  "ipv4",
  "ipv6",
  "uri",
]);

function isWithin(format: string | undefined, other: string | undefined): boolean {
  if (other === undefined) return true;
  return format !== undefined && (wider[format]?.includes(other) ?? false);
}

function areApart(format: string | undefined, other: string | undefined): boolean {
  return [format, other].every((each) => each !== undefined && distinct.has(each));
}

function saidOf(format: string | undefined): string {
  return format === undefined ? "has no format" : `has the format ${format}`;
}
