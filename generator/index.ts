/** `quillgen`: configuration, and generation from code. */
export { defineConfig, type Config, type PackageConfig } from "./config.js";
export { collectDiagnostics } from "./diagnostics/collect-diagnostics.js";
export type { Diagnostic, Diagnostics } from "./diagnostics/diagnostic.js";
export { generate, type GenerateRequest, type Generation } from "./generate.js";
export { version } from "./version.js";
