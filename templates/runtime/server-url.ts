/**
 * The URL of a server with variables: `serverUrl("https://{host}/api", { host: "example.com" })`.
 * Throws a `TypeError` for a value that would change more than its own place in the URL.
 */
export const serverUrl = (
  template: string,
  variables: Readonly<Record<string, string | number>>,
): string =>
  template.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const value = Object.hasOwn(variables, name) ? String(variables[name]) : "";
    if (!value || /[\s\\@?#]/.test(value))
      throw new TypeError(`server: unfit value of ${name}`);
    return value;
  });

/** The URL of a server that the document gives relative to the page that it is called from. */
export const pageUrl = (path: string): string => {
  const { location } = globalThis as { location?: { readonly href: string } };
  return location ? new URL(path, location.href).href : path;
};
