import type { Event } from "js-yaml";
import type { FindOffset } from "./parse-source.js";
import { deepest } from "./source.js";

interface Member {
  /** Index of the event of the key (of the value, in a sequence). */
  readonly name: number;
  readonly value: number;
}

/** Finds places in a YAML text by its events; aliases and merge keys are followed. */
export function findInYaml(
  yaml: typeof import("js-yaml"),
  text: string,
  events: readonly Event[],
): FindOffset {
  const { EVENT_ID } = yaml;
  const scanned = new Map<number, Map<string, Member>>();
  let anchors: Map<string, number> | undefined;
  return (keys) => {
    let name = 1;
    let value = 1;
    for (const key of keys) {
      const member = find(value, String(key), 0);
      if (!member) break;
      name = member.name;
      value = member.value;
    }
    return offsetOf(events[name]);
  };

  function find(container: number, key: string, merges: number): Member | undefined {
    const members = membersAt(followAlias(container));
    const own = members.get(key);
    const merged = members.get("<<");
    // Merge keys may chain; a document deeper than this was refused by the parser.
    if (own || !merged || merges > deepest) return own;
    const source = followAlias(merged.value);
    if (events[source]?.type !== EVENT_ID.SEQUENCE) return find(source, key, merges + 1);
    for (const { value } of membersAt(source).values()) {
      const found = find(value, key, merges + 1);
      if (found) return found;
    }
    return undefined;
  }

  function followAlias(index: number): number {
    const event = events[index];
    if (event?.type !== EVENT_ID.ALIAS) return index;
    anchors ??= collectAnchors();
    const name = text.slice(event.anchorStart, event.anchorEnd);
    // The last anchor of that name before the alias is the one that is meant.
    return anchors.get(`${name}\n${index}`) ?? index;
  }

  function collectAnchors(): Map<string, number> {
    const current = new Map<string, number>();
    const byAlias = new Map<string, number>();
    events.forEach((event, index) => {
      if (!("anchorStart" in event) || event.anchorStart < 0) return;
      const name = text.slice(event.anchorStart, event.anchorEnd);
      if (event.type !== EVENT_ID.ALIAS) current.set(name, index);
      else byAlias.set(`${name}\n${index}`, current.get(name) ?? index);
    });
    return byAlias;
  }

  function membersAt(container: number): Map<string, Member> {
    const known = scanned.get(container);
    if (known) return known;
    const members = scan(container);
    scanned.set(container, members);
    return members;
  }

  function scan(container: number): Map<string, Member> {
    const members = new Map<string, Member>();
    const type = events[container]?.type;
    if (type !== EVENT_ID.MAPPING && type !== EVENT_ID.SEQUENCE) return members;
    let index = container + 1;
    for (let count = 0; index < events.length && events[index]!.type !== EVENT_ID.POP; count += 1) {
      const name = index;
      let key = String(count);
      if (type === EVENT_ID.MAPPING) {
        const event = events[name]!;
        key = event.type === EVENT_ID.SCALAR ? yaml.getScalarValue(text, event) : "";
        index = skip(name);
      }
      members.set(key, { name, value: index });
      index = skip(index);
    }
    return members;
  }

  /** The index behind a node. */
  function skip(index: number): number {
    let depth = 0;
    for (let at = index; at < events.length; at += 1) {
      const { type } = events[at]!;
      if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth += 1;
      else if (type === EVENT_ID.POP) depth -= 1;
      if (depth === 0) return at + 1;
    }
    return events.length;
  }
}

function offsetOf(event: Event | undefined): number {
  if (!event) return 0;
  // The value of a quoted scalar starts behind its quote.
  if ("valueStart" in event)
    return event.valueStart - (event.style === 2 || event.style === 3 ? 1 : 0);
  if ("start" in event) return event.start;
  return "anchorStart" in event ? event.anchorStart : 0;
}
