import type { Event, Schema } from "js-yaml";
import type { Json } from "../document.js";
import { findInYaml } from "./find-in-yaml.js";
import { indexLines } from "./line-index.js";
import type { Parsed, ReportAt } from "./parse-source.js";
import { deepest } from "./source.js";
import { unshare } from "./unshare.js";

type Library = typeof import("js-yaml");

/** More keys than that, merged by `<<`, are not a document but an attack. */
const mostMergedKeys = 200_000;

let schema: Schema | undefined;

/** Parses YAML 1.2 (its core schema and merge keys; dates stay text). What is wrong is reported with its offset. */
export async function parseYaml(text: string, report: ReportAt): Promise<Parsed | undefined> {
  const yaml = await import("js-yaml");
  schema ??= yaml.CORE_SCHEMA.withTags(yaml.mergeTag);
  let events: Event[];
  let value: Json | undefined;
  try {
    events = yaml.parseEvents(text, { maxDepth: deepest });
    const second = secondDocument(yaml, events);
    if (second !== undefined) {
      report("several-documents", second, {});
      return undefined;
    }
    value = yaml.constructFromEvents(events, {
      source: text,
      schema,
      maxTotalMergeKeys: mostMergedKeys,
    })[0] as Json | undefined;
  } catch (error) {
    reportFailure(yaml, error, report);
    return undefined;
  }
  if (value === undefined || value === null) {
    report("syntax-error", 0, { language: "YAML", reason: "the file is empty" });
    return undefined;
  }
  const aliased = events.some((event) => event.type === yaml.EVENT_ID.ALIAS);
  const plain = !aliased && !/\.(?:inf|nan)\b/i.test(text);
  const tree = plain ? { value } : unshare(value, aliased);
  if (!("value" in tree)) {
    const offset = events.find((event) => event.type === yaml.EVENT_ID.ALIAS)?.anchorStart ?? 0;
    if (tree.problem === "too-deep") report("too-deep", offset, { limit: String(deepest) });
    else report("alias-bomb", offset, { reason: tree.problem });
    return undefined;
  }
  // The events are kept for it: to parse OpenAI's 2.9 MB again takes a tenth of the whole run.
  const places = () => ({ find: findInYaml(yaml, text, events), lines: indexLines(text) });
  return { value: tree.value, places };
}

/** The offset of the second document in a stream. */
function secondDocument(yaml: Library, events: readonly Event[]): number | undefined {
  let documents = 0;
  for (const event of events) {
    if (event.type === yaml.EVENT_ID.DOCUMENT) documents += 1;
    else if (documents > 1 && "start" in event) return event.start;
    else if (documents > 1 && "valueStart" in event) return event.valueStart;
  }
  return undefined;
}

function reportFailure(yaml: Library, error: unknown, report: ReportAt): void {
  if (!(error instanceof yaml.YAMLException)) {
    const reason = error instanceof Error ? error.message : String(error);
    report("syntax-error", 0, { language: "YAML", reason });
    return;
  }
  const offset = error.mark?.position ?? 0;
  if (error.reason.includes("maxDepth")) {
    report("too-deep", offset, { limit: String(deepest) });
  } else if (error.reason.includes("maxTotalMergeKeys")) {
    report("alias-bomb", offset, { reason: "merge keys copy too much" });
  } else if (error.reason.includes("duplicated mapping key")) {
    report("duplicate-key", offset, {});
  } else {
    report("syntax-error", offset, { language: "YAML", reason: explain(error.reason) });
  }
}

/** The parser's reason, with the mistake that most often is behind it. */
function explain(reason: string): string {
  if (reason === "bad indentation of a mapping entry")
    return `${reason}; text with a colon and a space in it needs quotes`;
  if (reason === "deficient indentation") return `${reason}; is a quote before it not closed?`;
  return reason;
}
