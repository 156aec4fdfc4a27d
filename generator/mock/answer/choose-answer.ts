import type { Answer, Content, Operation } from "../../model/api.js";
import { contentFor } from "../request/body-value.js";

/** Answers to calls that are at fault, or ahead of their time: never what an operation is there for. */
const never = /^(?:1..|400|401|403|404|422|429|5..)$/;

/**
 * The answer that a good request gets: success, or where none is described, what the operation says to all (405,
 * say). Undefined where no such answer is described.
 */
export function usualAnswer({ answers }: Operation): Answer | undefined {
  return (
    answers.find((answer) => answer.success) ?? answers.find(({ status }) => !never.test(status))
  );
}

/** The answer that is described for a status: itself, its range, or the default. */
export function answerFor({ answers }: Operation, status: number): Answer | undefined {
  const range = `${String(status)[0]}XX`;
  return [String(status), range, "default"]
    .map((wanted) => answers.find((answer) => answer.status === wanted))
    .find((answer) => answer !== undefined);
}

/** The status line's number for an answer: the first of a range, 200 or 500 for the default. */
export function statusOf({ status, success }: Answer): number {
  if (status === "default") return success ? 200 : 500;
  return Number(status.replace("XX", "00"));
}

/**
 * The first of the described media types, in the order of the request, that the request accepts; JSON where it leaves the
 * choice, since that is what is made of schemas.
 */
export function acceptedContent(
  contents: readonly Content[],
  accept: string | undefined,
): Content | undefined {
  const wanted = (accept ?? "*/*")
    .split(",")
    .map((range) => {
      const [type = "", ...params] = range.split(";").map((text) => text.trim().toLowerCase());
      const weight = params.find((param) => param.startsWith("q="));
      return { type, weight: weight === undefined ? 1 : Number(weight.slice(2)) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { type } of wanted) {
    const family = type === "" ? "*/" : type.replace(/\*$/, "");
    const found = family.endsWith("/")
      ? plainest(
          contents.filter(({ mediaType }) => family === "*/" || mediaType.startsWith(family)),
        )
      : contentFor(contents, type);
    if (found) return found;
  }
  return undefined;
}

function plainest(contents: readonly Content[]): Content | undefined {
  return contents.find(({ codec }) => codec === "json") ?? contents[0];
}
