import { call, object, type Code, type ObjectType, type Printable } from "quillgen/template";
import { make } from "./runtime.js";
import { schemaOf, type Reading } from "./schema.js";

/** A member of an object: its schema, and whether it must be there. */
export interface Member {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Printable;
}

/** An object in one view: closed, open, or with further members of a kind. */
export function objectSchema(type: ObjectType, reading: Reading): Code {
  const members = type.properties
    .filter(({ direction }) => direction === "both" || direction === reading.view)
    .map(({ name, required, type }) => ({ name, required, schema: schemaOf(type, reading) }));
  const { rest, closed } = type;
  if (members.length === 0) {
    if (closed === true) return call(make.emptyObject);
    if (rest === undefined) return call(make.anyObject);
    return call(make.record, call(make.string), schemaOf(rest, reading));
  }
  if (closed === true) return call(make.closedObject, shapeOf(members));
  if (rest === undefined) return call(make.object, shapeOf(members));
  return call(make.openObject, shapeOf(members), schemaOf(rest, reading));
}

/** An object of these members, whatever else it has. */
export function objectOf(members: readonly Member[]): Code {
  return call(make.object, shapeOf(members));
}

function shapeOf(members: readonly Member[]): Code {
  return object(
    members.map(({ name, required, schema }) => [
      name,
      required ? schema : call(make.optional, schema),
    ]),
  );
}
