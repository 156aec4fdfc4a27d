import { camelCase, isIdentifier, joinNames, spellOut } from "./identifier.js";
import { memberName } from "./reserved.js";

/** What is known of an operation before it has a name. */
export interface Nameless {
  readonly method: string;
  readonly path: string;
  readonly operationId: string | undefined;
  /** The first tag, if any. */
  readonly tag: string | undefined;
  readonly isWebhook: boolean;
  /** The id that was published, if one was. */
  readonly pinned: string | undefined;
}

export interface Identity {
  /** The path of the resource: camelCase segments, at least one. */
  readonly resource: readonly string[];
  /** The name within the resource. */
  readonly action: string;
  /** Longer ones for when others want it, the last one exact. */
  further(): readonly string[];
  readonly isPinned: boolean;
  /** The document names no resource: the one it has is a place for such operations. */
  readonly isLoose: boolean;
}

/**
 * Where an operation belongs and what it is called there. An operationId with dots or slashes
 * (`environments.datasets.list`, `repos/list-for-user`) says both; otherwise the first tag is the resource.
 */
export function identify(op: Nameless): Identity {
  const segments = op.isWebhook ? undefined : segmentsOf(op.operationId);
  const isLoose = op.isWebhook || (segments === undefined && op.tag === undefined);
  const pinned = op.pinned?.split(".");
  if (pinned && pinned.length > 1 && pinned.every(isIdentifier)) {
    const action = pinned.at(-1)!;
    return {
      resource: pinned.slice(0, -1),
      action,
      further: () => qualify(action, op),
      isPinned: true,
      isLoose,
    };
  }
  const action = memberName(camelCase(segments?.at(-1) ?? op.operationId ?? wordsOf(op)));
  const resource = segments?.slice(0, -1) ?? [isLoose ? looseName(op) : op.tag!];
  return {
    resource: resource.map(segmentName),
    action,
    further: () => qualify(action, op),
    isPinned: false,
    isLoose,
  };
}

// All operations of a resource ask for its segments.
const segmentNames = new Map<string, string>();
/** Beyond this many, names are no longer remembered: a long process must not grow with its input. */
const mostRemembered = 5000;

function segmentName(segment: string): string {
  let name = segmentNames.get(segment);
  if (name === undefined) {
    name = memberName(camelCase(segment));
    if (segmentNames.size < mostRemembered) segmentNames.set(segment, name);
  }
  return name;
}

function looseName(op: Nameless): string {
  return op.isWebhook ? "webhooks" : "operations";
}

function segmentsOf(operationId: string | undefined): string[] | undefined {
  if (operationId === undefined || !/^[^\s./]+([./][^\s./]+)+$/u.test(operationId))
    return undefined;
  return operationId.split(/[./]/);
}

/**
 * Method and path as words, parameters after `by`: `GET /pets/{petId}` is `get pets by petId`. Webhooks
 * have names, which say enough for those that are posted.
 */
function wordsOf(op: Nameless): string {
  const words = pathWords(op.path);
  return op.isWebhook && op.method === "POST" ? words : `${op.method.toLowerCase()} ${words}`;
}

function pathWords(path: string): string {
  return path.replaceAll(/\{([^{}]*)\}/g, " by $1 ");
}

/** Names with the method and the path in them: first readable, then exact. */
function qualify(action: string, op: Nameless): string[] {
  const method = op.method.toLowerCase();
  return [
    `${action}_${joinNames([method, pathWords(op.path)])}`,
    `${action}_${method}_${spellOut(op.path)}`,
  ];
}
