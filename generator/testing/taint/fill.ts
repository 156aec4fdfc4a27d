/**
 * Puts text into the string positions of a document: gives what stands at a position, by its name. What is
 * not told stays as it is.
 */
export type Fill = (position: string, usual: string) => string;

/** A value that every object of the specification may carry. */
export const extension = (fill: Fill, at: string) => ({
  [fill(`${at} extension name`, "x-own").replace(/^(?!x-)/, "x-")]: {
    [fill(`${at} extension key`, "key")]: [fill(`${at} extension value`, "value")],
  },
});

/** A member of the root that no specification knows, to be referred to. */
export const rooted = (fill: Fill) => `x-${fill("root member", "own")}`;

/** The same as part of a URL, where it can be. */
export const encoded = (text: string) =>
  /\p{Surrogate}/u.test(text) ? text : encodeURIComponent(text);

/** A key as a step of a JSON Pointer. */
export const pointed = (key: string) => key.replaceAll("~", "~0").replaceAll("/", "~1");

export const example = (fill: Fill, at: string) => ({
  [fill(`${at} example name`, "first")]: {
    summary: fill(`${at} example summary`, "An example"),
    description: fill(`${at} example description`, "It shows"),
    value: { name: fill(`${at} example value`, "Rex") },
  },
  outer: { externalValue: fill(`${at} example externalValue`, "https://example.com/rex.json") },
});
