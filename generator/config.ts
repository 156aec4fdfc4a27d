import type { Template } from "./template/define.js";
import type { Selection } from "./model/select.js";

/** What `quillgen.config.ts` exports. Paths are relative to the file's folder. */
export interface Config {
  /** The document: a path, or a URL where `allowRemote` is set. */
  readonly spec: string;
  /** OpenAPI Overlays, applied in this order. */
  readonly overlays?: readonly string[];
  /** Warnings fail, and the rules of curation are checked. Default: false. */
  readonly strict?: boolean;
  /** Files outside the spec's folder may be read. Default: false. */
  readonly allowOutside?: boolean;
  /** Documents may be fetched over the network. Default: false. */
  readonly allowRemote?: boolean;
  /**
   * Names of parameters that a client can carry for all its calls, so that they need not be given
   * again: `["project_id"]`. Default: none.
   */
  readonly context?: readonly string[];
  /** The part of the document that is wanted. Default: all of it. */
  readonly select?: Selection;
  readonly packages: readonly PackageConfig[];
  /** How `quillgen release` goes about it. */
  readonly release?: ReleaseConfig;
}

/** What a release wants besides what it always does. */
export interface ReleaseConfig {
  /** Commands that must succeed first, run by the shell in the configuration's folder. Default: none. */
  readonly gates?: readonly string[];
  /** What stands before the version in a tag. Default: `v`. */
  readonly tagPrefix?: string;
  /**
   * Files that use the packages as their users do and that are compiled only. Those of the last release must compile
   * with the new packages. Default: none.
   */
  readonly typeTests?: readonly string[];
}

/** One npm package to generate. */
export interface PackageConfig {
  readonly name: string;
  readonly version: string;
  /** The folder that is written; everything generated in it belongs to Quillgen. */
  readonly out: string;
  readonly templates: readonly Template[];
  /** One sentence for package.json and the README. */
  readonly description?: string;
  /** SPDX identifier. Its text is taken from `LICENSE` beside the configuration, where there is one. */
  readonly license?: string;
  /** Git URL, as npm wants it. */
  readonly repository?: string;
  /** URL of a page about the package. */
  readonly homepage?: string;
  /** URL where users report what is wrong. */
  readonly bugs?: string;
  readonly keywords?: readonly string[];
  /** Bytes that the packed package may have at most. A release fails above it. Default: no limit. */
  readonly maxPackedSize?: number;
}

/** Types a configuration; the identity otherwise. */
export function defineConfig(config: Config): Config {
  return config;
}
