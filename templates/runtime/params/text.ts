/**
 * A value inside a parameter as text. OpenAPI leaves open how objects inside arrays and objects
 * travel: they become JSON. Dates and the like write themselves.
 */
export const textOf = (value: any): string =>
  typeof value == "object" && value
    ? value.toJSON
      ? textOf(value.toJSON())
      : JSON.stringify(value)
    : String(value);
