const literal =
  "An object literal that names the property no longer compiles (TS2353), whatever the server does with it.";

/** Verdicts that we do not share, and why. Ours are for users of a TypeScript client: compile and wire. */
export const disagreements: Readonly<Record<string, string>> = {
  "oasdiff-openapi-test703--openapi-test704 forward":
    "A value more in a closed enumeration does not fit where the old one was used: exhaustive code stops compiling.",
  "oasdiff-request-parameter-max-updated backward":
    "`maximum` stands on a list. It speaks of numbers only, so that no value is accepted or refused by it.",
  "oasdiff-request-parameter-min-increased forward":
    "The path has no placeholder for the parameter: no client can send it.",
  "oasdiff-request-property-all-of-added-base--request-property-all-of-added-revision forward":
    "The part that is added says word for word what the others say: every value that was valid still is.",
  "oasdiff-request-property-all-of-removed-base--request-property-all-of-removed-revision forward":
    "The schema of the part that is removed is removed too: its exported type is gone.",
  "oasdiff-required-properties--request-new-base--request-new-revision backward": literal,
  "oasdiff-required-properties--write-only-changed-base--write-only-changed-revision forward":
    "The property no longer comes back: code that reads it does not compile.",
  "oasdiff-required-properties--write-only-delete-base--write-only-delete-revision forward":
    literal,
};
