/**
 * `quillgen/template`: everything that a template may use. The built-in templates use nothing else.
 */
export {
  defineTemplate,
  type Called,
  type Part,
  type Parts,
  type Template,
  type TemplateContext,
} from "./define.js";
export { only } from "./change/only.js";
export { replace, type Replacements } from "./change/replace.js";
export { wrapFile, wrapText } from "./change/wrap.js";
export { checkOptions, type OptionKind } from "./check-options.js";
export { TemplateError } from "./template-error.js";
export {
  asType,
  imported,
  symbol,
  symbols,
  type Sym,
  type SymbolSpec,
  type TypeUse,
} from "../emit/symbol.js";
export { once } from "../emit/once.js";
export { code, join, raw, type Code, type Printable } from "../emit/code.js";
export { key, list, literal, object } from "../emit/data.js";
export { doc } from "../emit/comment.js";
export { assignment } from "../emit/assignment.js";
export { call } from "../emit/call.js";
export { callback } from "../emit/callback.js";
export { generic } from "../emit/generic.js";
export { param, signature } from "../emit/signature.js";
export { shape, shapeDeclaration, type Shape, type ShapeMember } from "../emit/shape.js";
export { union } from "../emit/union.js";
export { typeCode, type Resolve } from "../emit/type-code.js";
export { typeDeclaration, type TypeDeclarationOptions } from "../emit/type-declaration.js";
export {
  declare,
  directive,
  reexport,
  scaffold,
  statement,
  type Declaration,
} from "../emit/declare.js";
export { jsonFile, markdownFile, textFile, type FileKind, type OutputFile } from "../emit/file.js";
export { markdown, type Markdown, type MarkdownHole } from "../emit/markdown-tag.js";
export { cell, codeSpan, escapeMarkdown } from "../emit/markdown.js";
export { limitsText } from "../emit/limits.js";
export { fitsSelection } from "../model/select-operations.js";
export type { Matcher, Selection } from "../model/select.js";
export { operationsOf } from "../model/operations-of.js";
export { shownParts } from "../model/directions.js";
export { hasTextEvents } from "../model/text-events.js";
export { walkType } from "../model/schema/walk-type.js";
export { camelCase, pascalCase } from "../model/names/identifier.js";
export { typeNameOf } from "../model/names/name-operations.js";
export { moduleName } from "./module-name.js";
export { sampleTexts } from "./sample-texts.js";
export { fromJson } from "../model/json.js";
export type * from "../model/api.js";
