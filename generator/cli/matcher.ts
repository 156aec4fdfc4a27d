import { InvalidArgumentError } from "commander";
import type { Matcher } from "../model/select.js";

const forms = "id=…, path=…, tag=…, method=… or deprecated, several with commas between";

/**
 * Reads what `--include` and `--exclude` take: `tag=pets`, `path=/pets/**`, `id=pets.*,method=get`,
 * `deprecated`. Of several conditions all have to hold.
 */
export function parseMatcher(text: string, previous?: readonly Matcher[]): readonly Matcher[] {
  const matcher: Record<string, string | boolean> = {};
  for (const condition of text.split(",")) {
    const [key = "", value] = condition.split(/=(.*)/s, 2);
    if (key === "deprecated" && (value === undefined || value === "true" || value === "false")) {
      matcher[key] = value !== "false";
    } else if (["id", "path", "tag", "method"].includes(key) && value) {
      matcher[key] = value;
    } else {
      throw new InvalidArgumentError(`It takes ${forms}.`);
    }
  }
  return [...(previous ?? []), matcher];
}
