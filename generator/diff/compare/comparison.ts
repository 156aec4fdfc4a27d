import type { Api, Type } from "../../model/api.js";
import type { Document } from "../../read/document.js";
import type { Direction } from "../finding.js";
import type { Subjects } from "../rule.js";
import { rules, type AnyRule } from "../rules/rules.js";
import type { Trail } from "../trail.js";
import { linkFrames, openFrame, type Draft, type Frame } from "./frame.js";
import { matchModels, type ModelMatches } from "./match-models.js";

/** One of the two documents. */
export interface Side {
  readonly document: Document;
  readonly api: Api;
}

/** Where the comparison is: what it looks at, where that stands on both sides, and what it is a part of. */
export interface Spot {
  readonly subject: string;
  readonly base: Trail;
  readonly revision: Trail;
  readonly direction: Direction;
  readonly frame: Frame;
}

/** What the parts of one comparison share. */
export interface Comparison {
  readonly base: Side;
  readonly revision: Side;
  readonly models: ModelMatches;
  readonly frames: readonly Frame[];
  /** A frame that belongs to nothing else. */
  open(symbols: readonly string[], operation?: string): Frame;
  /** Asks the rules about something; what they say becomes findings of the spot's frame. */
  judge<On extends keyof Subjects>(on: On, subject: Subjects[On], spot: Spot, more?: More): void;
  /** Runs `compare` in a frame of its own the first time that two types meet in a direction. */
  once(
    base: Type,
    revision: Type,
    spot: Spot,
    symbols: () => readonly string[],
    compare: Compare,
  ): void;
  /** Whether two types have met. */
  isKnown(base: Type, revision: Type): boolean;
}

type Compare = (frame: Frame) => void;

interface More {
  /** Names of generated types that the change is about. */
  readonly symbols?: readonly string[];
}

/** Starts the comparison of two documents. */
export function startComparison(base: Side, revision: Side): Comparison {
  const byKind = new Map<keyof Subjects, AnyRule[]>();
  for (const rule of rules) byKind.set(rule.on, [...(byKind.get(rule.on) ?? []), rule]);
  const frames: Frame[] = [];
  const open: Comparison["open"] = (symbols, operation) => {
    const frame = openFrame(symbols, operation);
    frames.push(frame);
    return frame;
  };
  const met = new Map<Type, Map<Type, Map<Direction, Frame>>>();
  return {
    base,
    revision,
    frames,
    models: matchModels(base.api.models, revision.api.models),
    open,
    judge(on, subject, spot, { symbols = [] } = {}) {
      for (const rule of byKind.get(on) ?? []) {
        const check = rule.check as (what: typeof subject) => ReturnType<AnyRule["check"]>;
        for (const { says, severity, shows } of check(subject)) {
          const { direction, subject: name } = spot;
          const message = `${name} ${says}`;
          const places = { base: spot.base, revision: spot.revision };
          const about = { code: rule.code, severity, shows, direction, subject: name, message };
          spot.frame.findings.push({ ...about, ...places, symbols } satisfies Draft);
        }
      }
    },
    once(one, other, spot, symbols, compare) {
      const others = entry(met, one, () => new Map<Type, Map<Direction, Frame>>());
      const directions = entry(others, other, () => new Map<Direction, Frame>());
      const known = directions.get(spot.direction);
      const frame = known ?? open(symbols());
      linkFrames(spot.frame, frame);
      if (known !== undefined) return;
      directions.set(spot.direction, frame);
      compare(frame);
    },
    isKnown: (one, other) => met.get(one)?.has(other) === true,
  };
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
