import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { bundle } from "./bundle/bundle.js";
import type { Bundle } from "./bundle/bundle.js";
import type { ReadDocument } from "./document.js";
import { checkReferences } from "./bundle/check-references.js";
import { isTooDeep } from "./is-too-deep.js";
import { isObject } from "./json-object.js";
import { deepest } from "./load/source.js";
import { openLoader } from "./load/open-loader.js";
import type { Loader, LoadOptions } from "./load/open-loader.js";
import { detectVersion } from "./normalise/detect-version.js";
import type { Version } from "./normalise/detect-version.js";
import { normalise } from "./normalise/normalise.js";
import { placeOf } from "./origins.js";
import type { OverlayChange } from "./overlay/apply-overlay.js";
import { parsePointer } from "./pointer.js";
import { startValidation } from "./validate/start-validation.js";

export interface ReadOptions extends LoadOptions {
  /** Overlay documents, applied in this order; paths like that of the entry. */
  readonly overlays?: readonly string[] | undefined;
  /** Which actions of overlays are applied: by the overlay's file as shown, and by index. Default: all. */
  readonly isApplied?: ((file: string, index: number) => boolean) | undefined;
  /** Told what actions of overlays did that no node tells by its place. */
  readonly onOverlayChange?: ((change: OverlayChange) => void) | undefined;
  /**
   * Checks the rules of curation too: summaries, descriptions, examples, operationIds. That warnings become errors is
   * up to `collectDiagnostics({ strict: true })`.
   */
  readonly strict?: boolean | undefined;
}

/**
 * Reads a document with everything that it refers to and makes it one of OpenAPI 3.1 shape: load, bundle, overlays,
 * normalise, validate. `entry` is a path, a URL or `-`. Undefined where it cannot be used at all; whether what
 * came back may be used, `diagnostics.hasErrors` says.
 */
export async function readDocument(
  entry: string,
  options: ReadOptions,
  diagnostics: Diagnostics,
): Promise<ReadDocument | undefined> {
  const found = await assembleDocument(entry, options, diagnostics);
  if (!found) return undefined;
  const { assembled, version, loader } = found;
  const validation = startValidation(assembled, options.strict === true, diagnostics);
  normalise(assembled, version, diagnostics, validation.visit);
  validation.finish();
  return documentOf(assembled, loader);
}

/**
 * The same in the dialect that it is written in: bundled, with overlays, neither normalised nor validated. For
 * `quillgen bundle`; `stringifyDocument` writes it.
 */
export async function bundleDocument(
  entry: string,
  options: ReadOptions,
  diagnostics: Diagnostics,
): Promise<ReadDocument | undefined> {
  const found = await assembleDocument(entry, options, diagnostics);
  if (!found) return undefined;
  checkReferences(found.assembled, diagnostics);
  return documentOf(found.assembled, found.loader);
}

interface Assembled {
  readonly assembled: Bundle;
  readonly version: Version;
  readonly loader: Loader;
}

async function assembleDocument(
  entry: string,
  options: ReadOptions,
  diagnostics: Diagnostics,
): Promise<Assembled | undefined> {
  const loader = openLoader(options, diagnostics);
  const source = await loader.open(entry);
  if (!source) return undefined;
  if (!isObject(source.value)) {
    diagnostics.report("not-an-object", { file: source.file, pointer: "" }, { file: source.file });
    return undefined;
  }
  const assembled = await bundle(source, loader, diagnostics);
  for (const name of options.overlays ?? []) {
    const overlay = await loader.open(name);
    if (!overlay) return undefined;
    const { applyOverlay } = await import("./overlay/apply-overlay.js");
    const isApplied = (index: number) => options.isApplied?.(overlay.file, index) ?? true;
    const applied = { isApplied, onChange: options.onOverlayChange };
    if (!applyOverlay(assembled, overlay, source, diagnostics, applied)) return undefined;
  }
  // Files and overlays were each of bounded depth; put into each other they may not be.
  const grown = loader.sources.size > 1;
  if (grown && isTooDeep(assembled.root, deepest)) {
    const limit = String(deepest);
    diagnostics.report(
      "too-deep",
      { file: source.file, pointer: "" },
      { file: source.file, limit },
    );
    return undefined;
  }
  const version = detectVersion(assembled.root, assembled.origins, diagnostics);
  return version && { assembled, version, loader };
}

function documentOf({ root, origins }: Bundle, loader: Loader): ReadDocument {
  return {
    root,
    place: (pointer) => placeOf(origins, root, pointer),
    locate: ({ file, pointer }) => loader.sources.get(file)?.locate(parsePointer(pointer)),
    inputs: loader.inputs,
  };
}
