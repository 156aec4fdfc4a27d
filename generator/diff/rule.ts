import type {
  Answer,
  Api,
  Auth,
  Body,
  Content,
  Doc,
  Header,
  Model,
  Operation,
  Param,
  Property,
  Resource,
  Server,
  Type,
} from "../model/api.js";
import type { Json } from "../read/document.js";
import type { Direction, Severity, Shows } from "./finding.js";

/** Two things that are the same one in base and revision. */
export interface Pair<Thing> {
  readonly base: Thing;
  readonly revision: Thing;
  /** What is sent is judged otherwise than what is received. */
  readonly direction: Direction;
}

/** Something that only one side has. */
export interface Lone<Thing> {
  readonly thing: Thing;
  readonly direction: Direction;
}

/** The values that a type lists, of both sides. */
export interface Values {
  readonly listed: readonly (string | number | boolean)[];
  /** Others type-check as well. */
  readonly open: boolean;
  /** No values are listed: the type is only the kind of them. */
  readonly any: boolean;
}

/** What the rules look at, by the name of what it is. */
export interface Subjects {
  service: Pair<Api>;
  serverAdded: Lone<Server>;
  serverRemoved: Lone<Server>;
  schemes: Pair<Auth>;
  schemeRemoved: Lone<Auth>;
  resourceRemoved: Lone<Resource>;
  operation: Pair<Operation>;
  /** The requirements in force, those of the service where the operation has none. */
  security: Pair<{ readonly op: Operation; readonly api: Api }>;
  operationAdded: Lone<Operation>;
  operationRemoved: Lone<Operation>;
  webhookAdded: Lone<Operation>;
  webhookRemoved: Lone<Operation>;
  param: Pair<Param>;
  paramAdded: Lone<Param>;
  paramRemoved: Lone<Param>;
  body: Pair<Body>;
  bodyAdded: Lone<Body>;
  bodyRemoved: Lone<Body>;
  content: Pair<Content>;
  contentAdded: Lone<Content>;
  contentRemoved: Lone<Content>;
  answerAdded: Lone<Answer>;
  answerRemoved: Lone<Answer>;
  header: Pair<Header>;
  headerAdded: Lone<Header>;
  headerRemoved: Lone<Header>;
  modelAdded: Lone<Model>;
  modelRemoved: Lone<Model>;
  model: Pair<Model>;
  /** What is said of a parameter or a property, and whether it is optional. */
  doc: Pair<{ readonly doc: Doc; readonly required: boolean; readonly schema: Json | undefined }>;
  property: Pair<Property>;
  propertyAdded: Lone<Property>;
  propertyRemoved: Lone<Property>;
  /** Two types of one kind, neither a union nor a reference. */
  type: Pair<Type>;
  /** Two types of which neither can be taken for the other. */
  mismatch: Pair<Type>;
  values: Pair<Values>;
  /** Whether null is among the values. */
  nullability: Pair<boolean>;
  alternativeAdded: Lone<Type>;
  alternativeRemoved: Lone<Type>;
  /** What an object or a list can look like, and whether it may look like one of them only. */
  choice: Pair<{ readonly shapes: readonly Type[]; readonly isExclusive: boolean }>;
  tag: Pair<(Type & { readonly kind: "union" })["tag"]>;
  /** What a schema says that no type does. */
  schema: Pair<Json | undefined>;
  /** The types of a whole operation, where nothing else was found to explain that one does not fit the other. */
  slot: Pair<{ readonly type: Type; readonly isAssignable: boolean }>;
}

/** What a rule says of a change. */
export interface Verdict {
  readonly severity: Severity;
  readonly shows: Shows;
  /** What happened, as the rest of a sentence that begins with the subject. */
  readonly says: string;
}

/** One kind of change. */
export interface Rule<On extends keyof Subjects = keyof Subjects> {
  /** Stable: scripts and tests rely on it. */
  readonly code: string;
  readonly on: On;
  check(subject: Subjects[On]): Iterable<Verdict>;
}

/** Makes a rule of its code, what it looks at, and what it says of that. */
export function rule<On extends keyof Subjects>(
  code: string,
  on: On,
  check: (subject: Subjects[On]) => Iterable<Verdict>,
): Rule<On> {
  return { code, on, check };
}

const verdict =
  (severity: Severity) =>
  (shows: Shows, says: string): Verdict => ({ severity, shows, says });

/** Someone's code stops compiling, or someone's calls stop working. */
export const breaking = verdict("breaking");
/** Someone's code or calls may stop working, depending on what they do with it. */
export const risky = verdict("risky");
/** Everything that worked goes on working. */
export const compatible = verdict("compatible");
