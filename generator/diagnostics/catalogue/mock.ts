import type { Entries } from "./entry.js";

/** Requests to the mock server, its answers and faults. */
export const mock = {
  "answer-example-invalid": {
    severity: "warning",
    message: "An example breaks its schema: {at} {reason}.",
    remedy: "Correct the example or the schema; until then the answer is made-up data.",
  },
  "answer-invalid": {
    severity: "warning",
    message: "The answer to {operation} breaks its description: {at} {reason}.",
    remedy: "Correct what was answered, or the description of it.",
  },
  "answer-undescribed": {
    severity: "warning",
    message: "The answer to {operation} is not described: {what}.",
    remedy: "Describe it, or answer what is described.",
  },
  "bad-faults": {
    severity: "error",
    message: "The faults in {file} are not usable: {problem}.",
    remedy:
      "Write a list of entries such as { operation: orders.list, status: 429, retryAfter: 1, times: 2 }.",
  },
  "request-body-invalid": {
    severity: "error",
    message: "{at} {reason}.",
    remedy: "Send what the schema allows, or correct the schema.",
  },
  "request-body-missing": {
    severity: "error",
    message: "{operation} needs a body, and none was sent.",
    remedy: "Send one, or make the body optional.",
  },
  "request-body-too-large": {
    severity: "error",
    message: "The body has more than {limit} bytes.",
    remedy: "Send less: the mock server keeps bodies in memory.",
  },
  "request-body-unexpected": {
    severity: "error",
    message: "{operation} takes no body, and one was sent.",
    remedy: "Send none, or describe the body.",
  },
  "request-body-unreadable": {
    severity: "error",
    message: "The body cannot be read: {reason}.",
    remedy: "Send what its content type says.",
  },
  "request-fault-unknown": {
    severity: "error",
    message: "The header x-mock-fault does not say which fault is wanted: {reason}.",
    remedy: "Write it as in: status=429, retry-after=1, delay=200, reset.",
  },
  "request-forbidden": {
    severity: "error",
    message: "The credential may not do this: {needed} is missing.",
    remedy: "Give it that scope, or require another one.",
  },
  "request-media-type-unknown": {
    severity: "error",
    message: "The body has a content type that is not described: {reason}.",
    remedy: "Send one of those, or describe this one.",
  },
  "request-method-unknown": {
    severity: "error",
    message: "{path} does not take {method}, only {methods}.",
    remedy: "Use one of those, or describe the operation.",
  },
  "request-not-acceptable": {
    severity: "error",
    message: "Nothing that {operation} answers is what the request accepts: {accept}.",
    remedy: "Accept one of {types}.",
  },
  "request-param-invalid": {
    severity: "error",
    message: "{at} {reason}.",
    remedy: "Send what the schema allows, or correct the schema.",
  },
  "request-param-missing": {
    severity: "error",
    message: "The parameter {name} ({location}) is required, and was not sent.",
    remedy: "Send it, or make it optional.",
  },
  "request-param-unknown": {
    severity: "warning",
    message: "{operation} has no query parameter {name}.",
    remedy: "Leave it out, or describe it; services mostly ignore what they do not know.",
  },
  "request-path-unknown": {
    severity: "error",
    message: "There is no operation at {path}.",
    remedy: "Correct the path, or describe the operation.",
  },
  "request-unauthorized": {
    severity: "error",
    message: "The request has no credential that is accepted for {needed}.",
    remedy: "Send one as the security scheme says.",
  },
  "schema-unusable": {
    severity: "warning",
    message: "Values cannot be checked against this schema: {reason}.",
    remedy: "Correct it; until then every value is allowed.",
  },
} as const satisfies Entries;
