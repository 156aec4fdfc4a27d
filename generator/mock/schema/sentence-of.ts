import type { ErrorObject } from "ajv";

/** The longest list of values that is told, in characters. */
const longest = 200;

/** What is wrong, to be read after the name of the value: "must be a string". */
export function sentenceOf({ keyword, params, message = "" }: ErrorObject): string {
  switch (keyword) {
    case "required":
      return `must have ${String(params["missingProperty"])}`;
    case "additionalProperties":
    case "unevaluatedProperties": {
      const name = params["additionalProperty"] ?? params["unevaluatedProperty"];
      return `must not have ${String(name)}, which is not described`;
    }
    case "enum":
      return `must be one of ${listed(params["allowedValues"] as readonly unknown[])}`;
    case "const":
      return `must be ${JSON.stringify(params["allowedValue"])}`;
    case "type":
      return `must be ${[params["type"]].flat().map(withArticle).join(" or ")}`;
    case "not":
    case "false schema":
      return "must not be given";
    case "anyOf":
    case "oneOf":
      return params["passingSchemas"]
        ? "must fit exactly one of the alternatives, but fits several"
        : "fits none of the alternatives";
    case "pattern":
      return `must match the pattern ${String(params["pattern"])}`;
    case "format":
      return `must have the format ${String(params["format"])}`;
    default:
      return message.replace("must NOT", "must not");
  }
}

function withArticle(type: unknown): string {
  if (type === "null") return "null";
  return `${/^[aio]/.test(String(type)) ? "an" : "a"} ${String(type)}`;
}

function listed(values: readonly unknown[]): string {
  const text = values.map((value) => JSON.stringify(value)).join(", ");
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
