/** The day on which something ends, as `x-sunset` says it. */
export function sunsetOf(extensions: Readonly<Record<string, unknown>>): string | undefined {
  if (!Object.hasOwn(extensions, "x-sunset")) return undefined;
  const sunset = extensions["x-sunset"];
  return typeof sunset === "string" ? sunset.slice(0, 40) : undefined;
}
