/** `quillgen/mock`: a server to work against, for tests and for `quillgen mock`. */
export type { Diagnostic } from "../diagnostics/diagnostic.js";
export type { MockAnswer } from "./answer/reply.js";
export type { Exchange } from "./exchange.js";
export type { Fault } from "./faults/fault.js";
export type { Keys } from "./request/credentials.js";
export type { Input, MockRequest, RequestHeaders } from "./request/mock-request.js";
export type { Mock, ServeOptions } from "./mock.js";
export { startMock, type MockOptions } from "./start-mock.js";
