export type * from "./call.js";
export {
  makeClient,
  type CallOptions,
  type Client,
  type ClientChanges,
  type ClientOptions,
  type ContextValue,
  type Fetch,
  type given,
  type RetryOptions,
  type Service,
} from "./client.js";
export type {
  AnswerCodec,
  Extend,
  OutgoingRequest,
  ParamCodec,
  Reading,
  ReadInput,
  RequestBody,
  RequestPart,
} from "./codec.js";
export { oneScheme, type Authorize, type Credential, type Scheme } from "./credentials.js";
export * from "./errors.js";
export type { Around, AttemptInfo } from "./hook.js";
export * from "./operation.js";
export { json } from "./bodies/json.js";
export { path } from "./pages/path.js";
export type { Spot } from "./pages/walk.js";
export { follow } from "./follow.js";
export { linkPages } from "./pages/link.js";
export { cursorPages } from "./pages/cursor.js";
export { numberedPages, offsetPages, type CountedPages } from "./pages/count.js";
export { resources, type ResourceTree } from "./resources.js";
export {
  basic,
  bearer,
  cookieKey,
  headerKey,
  httpScheme,
  queryKey,
  redacted,
  schemes,
} from "./schemes.js";
