import type { Declaration } from "../emit/declare.js";
import type { OutputFile } from "../emit/file.js";
import type { Markdown } from "../emit/markdown-tag.js";
import type { Api, Operation } from "../model/api.js";
import type { JsonObject } from "../read/document.js";

/**
 * A named piece of a template: what it prints for one subject, which is an operation, a model, a
 * resource or whatever the template says. `replace` puts another one in its place.
 */
export type Part<Subject = never> = (subject: Subject, api: Api) => Iterable<Declaration>;

/** The parts of a template, by name. */
export type Parts = Readonly<Record<string, Part>>;

/** Parts as they are called: whatever they were written with, they take a subject and the API. */
export type Called<Own extends Parts> = {
  readonly [Name in keyof Own]: Part<Parameters<Own[Name]>[0]>;
};

/**
 * A shape to cast an API in. A template is plain data and functions: it reads the model and yields
 * declarations; names, imports, layout and files are settled for it.
 */
export interface Template<Own extends Parts = {}> {
  /** Unique among the templates of a run; what `--template` and diagnostics call it. */
  readonly name: string;
  /**
   * Changes whenever the output would for the same model: name, version and options, say. With it a
   * run can tell that nothing is to be done; without it the template runs each time.
   */
  readonly identity?: string | undefined;
  /** What `only`, `replace` and `wrapFile` made of it, in words and source: the lock tells it apart. */
  readonly changes?: readonly string[];
  /** Names of the templates whose symbols this one prints. They must run too, in any package. */
  readonly needs?: readonly string[];
  /** Packages that the output imports at run time, with their version ranges. */
  readonly dependencies?: Readonly<Record<string, string>>;
  /** Packages that the user of the output brings. */
  readonly peerDependencies?: Readonly<Record<string, string>>;
  /** A folder of hand-written modules (`.ts`), which are copied as they are to `./runtime/`. */
  readonly runtime?: URL;
  /** What the package exposes: subpath (`"."`, `"./datasets"`) to module (`"./index.ts"`). */
  entries?(api: Api): Readonly<Record<string, string>>;
  /** Pieces that a user of the template may replace, by name. `declarations` is given them. */
  readonly parts?: Own;
  /** The TypeScript that comes out. */
  declarations?(api: Api, parts: Called<Own>): Iterable<Declaration>;
  /** Anything that is not TypeScript made of declarations. */
  files?(
    api: Api,
    context: TemplateContext,
  ): Iterable<OutputFile> | AsyncIterable<OutputFile> | Promise<Iterable<OutputFile>>;
  /** What users write to call an operation, for changelogs: `posthog.datasets.list`. */
  callOf?(operation: Operation, api: Api): string;
  /** The part of the package's README that tells how to use this template's output. Nothing: undefined. */
  readme?(api: Api, context: TemplateContext): string | Markdown | undefined;
}

/** What a template may ask beyond the model. */
export interface TemplateContext {
  /** The name of the package that the template runs in; absent where plain sources are written. */
  readonly packageName?: string;
  /** The package that another template of this run writes into: what its users import from. */
  packageOf(template: string): string | undefined;
  /** The bundled document in OpenAPI 3.1 shape, for tools that read documents. Do not change it. */
  readonly document: JsonObject;
}

/** Types a template; the identity otherwise. */
export function defineTemplate<const Own extends Parts = {}>(
  template: Template<Own>,
): Template<Own> {
  return template;
}
