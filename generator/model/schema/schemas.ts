import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { Document, Json, JsonObject } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import type { Model, Type } from "../api.js";
import { createBindings } from "./bindings.js";
import { isComposite, typeOfComposite } from "./composite.js";
import type { SchemaContext, Surroundings } from "./context.js";
import { docOf } from "./doc.js";
import { createFacts, everyBit } from "./facts.js";
import { typeOfFamily } from "./family.js";
import { createInheritance } from "./inheritance.js";
import { fileType, neverType, stringOf, unknownType } from "./leaf.js";
import { trait, traitsOf, unsaidKeywords } from "./keywords.js";
import { child, own, text, type Node } from "./node.js";
import { subtract } from "./not.js";
import { isNamedDefinition, needsName } from "./named.js";
import { createResolver, type Resolver } from "./resolver.js";
import { typeOfKeywords } from "./scalars.js";

/** A model that is still to be named, and to be filled. */
export type Draft = { -readonly [Key in keyof Model]: Model[Key] };

/** Builds the types of one document. Each schema is visited once; names are given later. */
export interface Schemas {
  readonly resolver: Resolver;
  /** The type of a schema in place. Absent: anything. `isText`: bytes cannot stand in it. */
  typeOf(value: Json | undefined, pointer: string, isText?: boolean): Type;
  /** The model of a component's schema, started if it has not been yet. */
  modelAt(node: Node): Draft;
  /** Bits of the JSON types that values of a schema have. */
  kindsOf(node: Node): number;
  /** Fills every model that has been started, and those that they start. */
  finish(): readonly Draft[];
  /** Models that hold bytes themselves, not only through others. */
  readonly withBytes: ReadonlySet<Model>;
}

/** Schemas in place nest no deeper than the reader allows; references in the midst of others can add up. */
const deepest = 1500;

const bytesAsText = stringOf({ format: "binary" });

export function createSchemas(document: Document, diagnostics: Diagnostics): Schemas {
  const resolver = createResolver(document.root);
  const facts = createFacts(resolver);
  const bindings = createBindings(resolver);
  const drafts = new Map<string, Draft>();
  const references = new Map<Model, Type>();
  const nodes = new Map<Model, Node>();
  const pending: Draft[] = [];
  const withBytes = new Set<Model>();
  const deep = new Map<Json, Type>();
  const inherited = new Map<Json, Type>();
  let current: Draft | undefined;
  let isText = false;
  let depth = 0;

  const context: SchemaContext = {
    resolver,
    facts,
    typeOf,
    typeOfTarget,
    typeOfInherited,
    typeOfDynamic(reference, pointer) {
      const target = bindings.resolve(reference, pointer);
      if (target) return typeOfTarget(meantBy(target));
      report("bad-ref", pointer, { reference });
      return unknownType;
    },
    isRebound: (node) => bindings.isRebound(node),
    binary() {
      if (isText) return bytesAsText;
      if (current) withBytes.add(current);
      return fileType;
    },
    tagsOf: (node) => inheritance.tagsOf(node),
    familyOf: (node) => inheritance.familyOf(node),
    modelPointer: () => current?.pointer,
    kindsOfModel(model) {
      const node = nodes.get(model);
      return node ? facts.kindsOf(node) : everyBit;
    },
    report,
  };
  const inheritance = createInheritance(document.root, context);

  function report(
    code: Parameters<SchemaContext["report"]>[0],
    pointer: string,
    details: Readonly<Record<string, string>>,
  ): void {
    diagnostics.report(code, document.place(pointer), details);
  }

  function typeOf(value: Json | undefined, pointer: string, surroundings?: Surroundings): Type {
    if (value === undefined || value === true) return unknownType;
    if (value === false) return neverType;
    if (!isObject(value)) {
      report("schema-not-an-object", pointer, {});
      return unknownType;
    }
    if (depth > deepest) {
      report("schema-too-deep", pointer, {});
      return unknownType;
    }
    depth += 1;
    const type = typeOfObject(value, pointer, surroundings);
    depth -= 1;
    return type;
  }

  function typeOfObject(value: JsonObject, pointer: string, surroundings?: Surroundings): Type {
    const traits = traitsOf(value);
    if (traits === trait.reference) {
      const reference = text(value, "$ref");
      if (reference !== undefined) return typeOfReference(reference, pointer);
    }
    const leave = (traits & trait.binding) === 0 ? undefined : bindings.enter(value, pointer);
    const type =
      (traits & (trait.reference | trait.composite)) !== 0 && isComposite(value)
        ? typeOfComposite(value, pointer, context, surroundings)
        : typeOfKeywords(value, pointer, context, surroundings, traits);
    leave?.();
    if ((traits & (trait.unsaid | trait.not)) === 0) return type;
    for (const keyword of unsaidKeywords(value)) {
      report("keyword-ignored", child(pointer, keyword), { keyword });
    }
    const not = own(value, "not");
    return not === undefined ? type : subtract(type, not, pointer, context);
  }

  function typeOfReference(reference: string, pointer: string): Type {
    const target = resolver.resolve(reference, pointer);
    if (target) return typeOfTarget(target);
    report("bad-ref", pointer, { reference });
    return unknownType;
  }

  /** What a schema leads to that says nothing but where the anchor is bound: it needs no name of its own. */
  function meantBy(target: Node): Node {
    if (!isObject(target.value)) return target;
    const reference = text(target.value, "$ref");
    const isPlain = Object.keys(target.value).every((key) => bindingKeywords.has(key));
    const meant = reference !== undefined && isPlain && resolver.resolve(reference, target.pointer);
    return meant || target;
  }

  function typeOfTarget(target: Node): Type {
    const started = drafts.get(target.pointer);
    if (started) return referenceTo(started);
    if (isNamedDefinition(target.pointer)) return referenceTo(modelAt(target));
    const known = deep.get(target.value);
    if (known) return known;
    if (!isObject(target.value)) return typeOf(target.value, target.pointer);
    if (needsName(target, resolver)) return referenceTo(modelAt(target));
    const before = isText;
    isText = false;
    const type = typeOf(target.value, target.pointer);
    isText = before;
    deep.set(target.value, type);
    return type;
  }

  function typeOfInherited(node: Node): Type {
    const known = inherited.get(node.value);
    if (known) return known;
    inherited.set(node.value, unknownType);
    const type = typeOf(node.value, node.pointer);
    inherited.set(node.value, type);
    return type;
  }

  function modelAt(node: Node): Draft {
    let draft = drafts.get(node.pointer);
    if (draft === undefined) {
      const doc = isObject(node.value) ? docOf(node.value, { summary: titleOf(node.value) }) : {};
      const at = document.place(node.pointer);
      const { pointer } = node;
      draft = { name: "", source: "", type: unknownType, doc, at, pointer };
      drafts.set(pointer, draft);
      nodes.set(draft, node);
      pending.push(draft);
    }
    return draft;
  }

  function referenceTo(draft: Draft): Type {
    let type = references.get(draft);
    if (type === undefined) {
      type = Object.freeze({ kind: "ref", model: draft });
      references.set(draft, type);
    }
    return type;
  }

  function typeOfModel({ value, pointer }: Node): Type {
    const alone = () => typeOf(value, pointer);
    const family = inheritance.familyOf({ value, pointer });
    if (!family || !isObject(value)) return alone();
    return typeOfFamily(family, { value, pointer }, alone, context);
  }

  function finish(): readonly Draft[] {
    // The list grows while it is gone through.
    for (const draft of pending) {
      const node = nodes.get(draft)!;
      current = draft;
      draft.type = typeOfModel(node);
      current = undefined;
    }
    pending.length = 0;
    return [...drafts.values()];
  }

  return {
    resolver,
    modelAt,
    finish,
    withBytes,
    kindsOf: (node) => facts.kindsOf(node),
    typeOf(value, pointer, asText = false) {
      isText = asText;
      const type = typeOf(value, pointer);
      isText = false;
      return type;
    },
  };
}

const bindingKeywords: ReadonlySet<string> = new Set(["$ref", "$dynamicAnchor", "$comment"]);

/** A title that says more than the description does. */
function titleOf(schema: JsonObject): string | undefined {
  return text(schema, "description") === undefined ? text(schema, "title") : undefined;
}
