import { goal } from "../harness/goal.ts";
import type { Generation } from "./generation.ts";

/** The goals for a document, each with what came of it; none where a figure is missing. */
export function describeGoals(document: string, rows: readonly Generation[]): string[] {
  const ours = rows.find(({ tool }) => tool.name === "quillgen");
  if (!ours || Number.isNaN(ours.cold)) return [];
  const heyApi = rows.find(({ tool }) => tool.name === "hey-api");
  const full = rows.filter(({ tool }) => fullGenerators.has(tool.name));
  const fastest = Math.min(...full.map(({ cold }) => cold).filter((cold) => !Number.isNaN(cold)));
  const overHeyApi = "cold wall time over hey-api's";
  switch (document) {
    case "quillgen":
      return [
        ...goal("cold wall time over the fastest full generator's", ours.cold / fastest, 1),
        ...goal("warm over cold", ours.warm / ours.cold, 0.333),
      ];
    case "posthog":
      return [
        ...goal("cold wall time over the fastest full generator's", ours.cold / fastest, 0.6),
        ...goal("warm over cold", ours.warm / ours.cold, 0.25),
      ];
    case "openai":
      return [
        ...goal(overHeyApi, ours.cold / (heyApi?.cold ?? NaN), 0.3),
        ...goal("warm over cold", ours.warm / ours.cold, 0.25),
      ];
    case "github":
      return [
        ...goal(overHeyApi, ours.cold / (heyApi?.cold ?? NaN), 0.2),
        ...goal("peak memory over hey-api's", ours.peak / (heyApi?.peak ?? NaN), 0.35),
        ...goal("warm over cold", ours.warm / ours.cold, 0.25),
      ];
    default:
      return [];
  }
}

/** The peers that write clients as well as types. */
const fullGenerators: ReadonlySet<string> = new Set(["hey-api", "orval", "kubb"]);
