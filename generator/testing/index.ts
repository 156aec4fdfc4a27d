/** `quillgen/testing`: tests for templates, in whatever test runner. */
export type { Check, CheckName, Scorecard } from "./scorecard.js";
export { testTemplate, type TestOptions } from "./test-template.js";
