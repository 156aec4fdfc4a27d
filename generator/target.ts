import type { PackageConfig } from "./config.js";
import type { Template } from "./template/define.js";

/** One folder to fill. */
export interface Target {
  /** Absolute. */
  readonly folder: string;
  readonly templates: readonly Template[];
  /** The package that the folder is; absent where plain sources are written. */
  readonly package?: PackageConfig & {
    /** The folder inside its repository, for package.json. */
    readonly directory: string;
    /** The text of its licence. */
    readonly licenseText?: string;
  };
}
