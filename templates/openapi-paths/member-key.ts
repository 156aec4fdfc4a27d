/** A key as openapi-typescript writes it: numbers bare, as those who look up a status expect. */
export function memberKey(name: string): string | number {
  const number = Number(name);
  return Number.isFinite(number) && String(number) === name && !name.startsWith("-")
    ? number
    : name;
}
