import {
  limitsText,
  shape,
  type Api,
  type Doc,
  type Shape,
  type ShapeMember,
} from "quillgen/template";
import { answerShape, bodyShape, headerShape } from "./messages.js";
import { parameterShape } from "./parameters.js";
import type { SchemaWriter } from "./schema.js";
import { memberKey } from "./member-key.js";
import { isComponent } from "./symbols.js";

/** `components`: all its sections, `never` where the document has nothing to put into one. */
export function componentsShape({ models, components }: Api, schemas: SchemaWriter): Shape {
  const schemaMembers = models
    .filter(isComponent)
    .map((model) =>
      member(model.source, schemas.listed(model), [model.doc, limitsText(model.type)]),
    );
  return shape.object([
    section("schemas", schemaMembers),
    section(
      "responses",
      components.answers.map(({ name, value }) =>
        member(name, answerShape(value, schemas), [value.doc]),
      ),
    ),
    section(
      "parameters",
      components.params.map(({ name, value }) =>
        member(name, parameterShape(value, schemas), [value.doc, limitsText(value.type)]),
      ),
    ),
    section(
      "requestBodies",
      components.bodies.map(({ name, value }) =>
        member(name, bodyShape(value, schemas), [value.doc]),
      ),
    ),
    section(
      "headers",
      components.headers.map(({ name, value }) =>
        member(name, headerShape(value, schemas), [value.doc, limitsText(value.type)]),
      ),
    ),
    // The reader has put them where they are referred to.
    section("pathItems", []),
  ]);
}

function section(key: string, members: readonly ShapeMember[]): ShapeMember {
  return { key, type: members.length === 0 ? shape.never : shape.object(members) };
}

function member(
  name: string,
  type: Shape,
  doc: readonly (string | Doc | undefined)[],
): ShapeMember {
  return { key: memberKey(name), type, doc };
}
