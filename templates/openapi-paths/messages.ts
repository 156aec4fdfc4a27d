import {
  shape,
  type Answer,
  type Body,
  type Content,
  type Header,
  type Shape,
  type ShapeMember,
} from "quillgen/template";
import { memberKey } from "./member-key.js";
import type { SchemaWriter } from "./schema.js";
import { components } from "./symbols.js";

const nothing: ShapeMember = { key: "content", type: shape.never, optional: true };

/** What a request holds: `{ content: … }`. */
export function bodyShape(body: Body, schemas: SchemaWriter): Shape {
  return shape.object([{ key: "content", type: contentsShape(body.contents, schemas, true) }]);
}

/** The member `requestBody` of an operation. */
export function bodyMember(body: Body | undefined, schemas: SchemaWriter): ShapeMember {
  if (body === undefined) return { key: "requestBody", type: shape.never, optional: true };
  const { component, required, doc } = body;
  return {
    key: "requestBody",
    type:
      component === undefined
        ? bodyShape(body, schemas)
        : shape.use(components, "requestBodies", component),
    optional: !required,
    doc: [doc],
  };
}

/** What comes back, whatever the status: `{ headers: …; content: … }`. */
export function answerShape(
  { headers, contents }: Pick<Answer, "headers" | "contents">,
  schemas: SchemaWriter,
): Shape {
  const own = headers.map((header): ShapeMember => {
    const { name, required, doc, component } = header;
    return {
      key: memberKey(name),
      type:
        component === undefined
          ? headerShape(header, schemas)
          : shape.use(components, "headers", component),
      // openapi-typescript looks no further than the reference.
      optional: component === undefined && !required,
      doc: [doc],
    };
  });
  return shape.object([
    { key: "headers", type: shape.object(own, shape.unknown) },
    contents.length === 0
      ? nothing
      : { key: "content", type: contentsShape(contents, schemas, false) },
  ]);
}

/** The member `responses` of an operation, by status. */
export function answersMember(answers: readonly Answer[], schemas: SchemaWriter): ShapeMember {
  const members = answers.map((answer): ShapeMember => ({
    key: memberKey(answer.status),
    type:
      answer.component === undefined
        ? answerShape(answer, schemas)
        : shape.use(components, "responses", answer.component),
    doc: [answer.doc],
  }));
  return { key: "responses", type: members.length === 0 ? shape.never : shape.object(members) };
}

export function headerShape({ type }: Pick<Header, "type">, schemas: SchemaWriter): Shape {
  return schemas.shapeOf(type);
}

function contentsShape(
  contents: readonly Content[],
  schemas: SchemaWriter,
  isSent: boolean,
): Shape {
  return shape.object(
    contents.map(({ mediaType, spelling, type, schema }): ShapeMember => ({
      key: spelling ?? mediaType,
      type: schemas.shapeOf(schema ?? type, isSent),
    })),
  );
}
