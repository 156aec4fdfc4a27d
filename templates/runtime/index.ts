/**
 * The runtime of generated clients, whole. Generated packages re-export what their users need; each
 * part that an operation does not name is dropped by bundlers.
 */
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
export type * from "./codec.js";
export {
  oneScheme,
  type Authorize,
  type Credential,
  type Scheme,
} from "./credentials.js";
export {
  anonymous,
  basic,
  bearer,
  cookieKey,
  headerKey,
  httpScheme,
  queryKey,
  redacted,
  schemes,
} from "./schemes.js";
export * from "./errors.js";
export * from "./error-families.js";
export * from "./operation.js";
export { resources, type ResourceTree } from "./resources.js";
export { scopeOf, type Scope } from "./scope.js";
export { callKey, keyOf, type CallKey } from "./keys.js";
export { onFaults, onStatus } from "./retry.js";
export { follow } from "./follow.js";
export { kept } from "./kept.js";
export { ownServer } from "./own-server.js";
export { pageUrl, serverUrl } from "./server-url.js";

export * from "./params/path.js";
export * from "./params/query.js";
export { fixedQuery } from "./params/fixed-query.js";
export * from "./params/headers.js";
export * from "./params/cookies.js";

export { json, jsonAs } from "./bodies/json.js";
export { raw, type BinaryInput } from "./bodies/raw.js";
export { form } from "./bodies/form.js";
export { multipart, type PartEncoding } from "./bodies/multipart.js";
export { chooseBody } from "./bodies/choose.js";

export {
  anything,
  chooseAnswer,
  empty,
  jsonAnswer,
  optionalJson,
  text,
} from "./answers/plain.js";
export { bytes, download, downloads } from "./answers/download.js";
export {
  eventData,
  eventText,
  events,
  iterable,
  jsonEvents,
  ndjson,
  type ServerSentEvent,
} from "./answers/streams.js";

export { linkPages } from "./pages/link.js";
export { keyless } from "./pages/keyless.js";
export { cursorPages } from "./pages/cursor.js";
export {
  numberedPages,
  offsetPages,
  type CountedPages,
} from "./pages/count.js";
export { path } from "./pages/path.js";
export { pageByPage, type PageByPage } from "./pages/page-by-page.js";
export type { Spot } from "./pages/walk.js";

export type { Around, AttemptInfo } from "./exchange.js";
export { hooks, type Hook } from "./hooks.js";
export { logging, type LogEvent } from "./logging.js";
export { sunsetWarnings, deprecated } from "./deprecation.js";
export { preview, type Preview } from "./preview.js";
export * from "./validation.js";
