/** Gives a URL a value for one query parameter. */
export const setQuery =
  (param: string) =>
  (url: string, value: string): string => {
    const next = new URL(url);
    next.searchParams.set(param, value);
    return next.href;
  };
