/** `quillgen/mock`: a server to work against, for tests and for `quillgen mock`. */
export type { Diagnostic } from "../diagnostics/diagnostic.js";
export type { MockAnswer } from "./answer/reply.js";
export type { Exchange } from "./exchange.js";
export type { Fault } from "./faults/fault.js";
export type { Input } from "./request/check-request.js";
export type { Keys } from "./request/credentials.js";
export type { MockRequest } from "./request/mock-request.js";
export { startMock, type Mock, type MockOptions, type ServeOptions } from "./start-mock.js";
