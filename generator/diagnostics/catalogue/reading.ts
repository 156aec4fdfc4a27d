import type { Entries } from "./entry.js";

/** Files, their syntax, references and versions: from the disk to one document. */
export const reading = {
  "alias-bomb": {
    severity: "error",
    message: "The aliases of {file} cannot be followed: {reason}.",
    remedy: "Use $ref for what is shared; aliases are written out where they stand.",
  },
  "bad-ref": {
    severity: "error",
    message: 'The reference "{reference}" leads nowhere.',
    remedy: "Correct the path or the pointer: there is no such node in that file.",
  },
  "duplicate-key": {
    severity: "error",
    message: "A key occurs twice in one mapping of {file}.",
    remedy: "Remove one of the two: only one of them could count.",
  },
  "file-not-found": {
    severity: "error",
    message: "The file {file} does not exist.",
    remedy:
      "Check the spelling of the path; it is relative to the file that names it. What stands in that file itself is #/ and its path.",
  },
  "file-outside": {
    severity: "error",
    message: "{file} lies outside the folder of the entry.",
    remedy: "Move it there, or allow files outside (--allow-outside) if you trust the document.",
  },
  "file-too-large": {
    severity: "error",
    message: "{file} has more than {limit} bytes.",
    remedy: "Divide it into several files, or raise the limit.",
  },
  "file-unreadable": {
    severity: "error",
    message: "{file} cannot be read: {reason}.",
    remedy: "Check that it is a file and that you may read it.",
  },
  "invalid-utf8": {
    severity: "error",
    message: "{file} is not UTF-8 text.",
    remedy: "Save it as UTF-8.",
  },
  malformed: {
    severity: "warning",
    message: "{name} should be {expected}, and is left out.",
    remedy: "Write it as the specification has it.",
  },
  "no-version": {
    severity: "error",
    message: "The document does not say which version of OpenAPI it follows.",
    remedy: "Start it with openapi: 3.1.0, or with swagger: 2.0 in quotes.",
  },
  "not-an-object": {
    severity: "error",
    message: "{file} is no OpenAPI document: it is not an object.",
    remedy: "Name the file that starts with openapi or swagger.",
  },
  "nullable-after-3.0": {
    severity: "warning",
    message: "nullable is gone since OpenAPI 3.1; it is read as in 3.0.",
    remedy: "Add null to the type instead.",
  },
  "ref-loop": {
    severity: "warning",
    message: 'The reference "{reference}" leads back to itself, with nothing between.',
    remedy: "Let one of the references in the circle lead to a real definition.",
  },
  "refs-too-many": {
    severity: "error",
    message: "References copy each other out of bounds; {reference} is not followed any further.",
    remedy: "Refer to named components instead of path items inside path items.",
  },
  "remote-failed": {
    severity: "error",
    message: "{url} cannot be fetched: {reason}.",
    remedy: "Check the address, or download the document and refer to the file.",
  },
  "remote-refused": {
    severity: "error",
    message: "{url} is not fetched, because remote documents are not allowed.",
    remedy: "Allow remote documents (--allow-remote) if you trust it, or refer to a file.",
  },
  "second-body": {
    severity: "warning",
    message: "An operation has more than one body: {other} left out.",
    remedy: "A request has one body: describe it by one parameter, or by fields of a form alone.",
  },
  "several-documents": {
    severity: "error",
    message: "{file} holds several YAML documents.",
    remedy: "Keep one document a file.",
  },
  "syntax-error": {
    severity: "error",
    message: "{file} is not valid {language}: {reason}.",
    remedy: "Correct the text at the place shown.",
  },
  "too-deep": {
    severity: "error",
    message: "{file} nests deeper than {limit} levels.",
    remedy: "Flatten it: name the inner parts and refer to them.",
  },
  "type-file": {
    severity: "warning",
    message: "There is no type file since OpenAPI 3.0; it is read as binary.",
    remedy: "Write type: string with format: binary.",
  },
  "unknown-collection-format": {
    severity: "warning",
    message: "The collectionFormat {format} cannot be written; commas are used.",
    remedy: "Use csv; ssv, pipes and multi are for the query and for forms.",
  },
  "unknown-version": {
    severity: "error",
    message: "{member} is {version}, which is no version that is known.",
    remedy: "Known are Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2.",
  },
} as const satisfies Entries;
