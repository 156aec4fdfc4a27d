import type { Severity } from "./diagnostic.js";

interface Entry {
  readonly severity: Severity;
  /** `{name}` is replaced by the detail of that name. */
  readonly message: string;
  readonly remedy: string;
}

/** Every diagnostic there is. Codes are stable: scripts and tests rely on them. */
export const catalogue = {
  "alias-bomb": {
    severity: "error",
    message: "The aliases of {file} cannot be followed: {reason}.",
    remedy: "Use $ref for what is shared; aliases are written out where they stand.",
  },
  "all-of-conflict": {
    severity: "warning",
    message: "The parts of allOf contradict each other{name}: no value fits them all.",
    remedy: "Correct one of the parts; until then the type is never.",
  },
  "ambiguous-export": {
    severity: "error",
    message: "{file} exports {name} twice: from {from} and from {other}.",
    remedy:
      "Export one of the two modules under a name of its own (`as`), or only some of its names.",
  },
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
  "auth-unsupported": {
    severity: "warning",
    message: "The security scheme {name} has the type {type}, which OpenAPI does not know.",
    remedy: "Use http, apiKey, oauth2, openIdConnect or mutualTLS.",
  },
  "bad-config": {
    severity: "error",
    message: "The configuration is not usable: {problem}.",
    remedy: "Write it with defineConfig({ ... }), which checks its types.",
  },
  "bad-faults": {
    severity: "error",
    message: "The faults in {file} are not usable: {problem}.",
    remedy:
      "Write a list of entries such as { operation: orders.list, status: 429, retryAfter: 1, times: 2 }.",
  },
  "bad-lock": {
    severity: "error",
    message: "{file} cannot be read, so that the names once published are not known.",
    remedy: "Restore it from version control; deleting it gives every name anew.",
  },
  "bad-pattern": {
    severity: "warning",
    message: "The pattern {pattern} is no regular expression of JavaScript.",
    remedy: "Correct it, or leave it out.",
  },
  "bad-ref": {
    severity: "error",
    message: 'The reference "{reference}" leads nowhere.',
    remedy: "Correct the path or the pointer: there is no such node in that file.",
  },
  "component-name": {
    severity: "warning",
    message: "{name} is no legal name of a component.",
    remedy: "Use letters, digits, dots, hyphens and underscores only.",
  },
  "config-failed": {
    severity: "error",
    message: "The configuration cannot be loaded: {reason}",
    remedy: "Correct it; it must run as a module with a default export.",
  },
  "curated-no-description": {
    severity: "warning",
    message: "{what} has no description.",
    remedy: "Say in a sentence what it is.",
  },
  "curated-no-example": {
    severity: "warning",
    message: "The body has no example.",
    remedy: "Add one, as the service really sends or takes it.",
  },
  "curated-no-operation-id": {
    severity: "warning",
    message: "The operation has no operationId.",
    remedy: "Name it resource.verb, datasets.list for instance.",
  },
  "curated-no-summary": {
    severity: "warning",
    message: "The operation has no summary.",
    remedy: "Say in a few words what it does.",
  },
  "curated-one-tag": {
    severity: "warning",
    message: "The operation has {count} tags.",
    remedy: "Give it exactly one, that of its resource.",
  },
  "curated-operation-id": {
    severity: "warning",
    message: "The operationId {operationId} is not of the form resource.verb.",
    remedy: "Write resources and verb in camelCase with dots between, datasets.list for instance.",
  },
  "curated-required-unlisted": {
    severity: "warning",
    message: "{name} is required, but no property of that name is listed.",
    remedy: "List the property, or require it no longer.",
  },
  "curated-undeclared-tag": {
    severity: "warning",
    message: "The tag {tag} is not declared.",
    remedy: "Add it to the tags of the document, with a description.",
  },
  "default-not-in-enum": {
    severity: "warning",
    message: "The default {value} is not one of the listed values.",
    remedy: "Add it to the enum, or choose another default.",
  },
  "discriminator-incomplete": {
    severity: "warning",
    message: "The discriminator {property} does not tell the members of this union apart.",
    remedy: "Give each member its own value of {property}, by const or by the mapping.",
  },
  "discriminator-mapping": {
    severity: "warning",
    message: "The discriminator maps {value} to {target}, which is no schema of the document.",
    remedy: "Correct the name or the reference.",
  },
  "discriminator-value": {
    severity: "warning",
    message:
      "The discriminator gives {property} the value {value}, but the schema allows only {values}.",
    remedy: "Let the mapping and the schema of {property} agree; until then the schema counts.",
  },
  "duplicate-declaration": {
    severity: "error",
    message: "{name} is declared twice in {file}.",
    remedy:
      "Two declarations, or two templates, give one file the same name: rename one of the symbols.",
  },
  "duplicate-file": {
    severity: "error",
    message: "Two files have one name: {path} and {other} are the same where case does not count.",
    remedy: "Give the two files names that differ otherwise: rename one in its template.",
  },
  "duplicate-key": {
    severity: "error",
    message: "A key occurs twice in one mapping of {file}.",
    remedy: "Remove one of the two: only one of them could count.",
  },
  "duplicate-operation-id": {
    severity: "warning",
    message: "The operationId {operationId} is also that of {other}.",
    remedy: "Give each operation an id of its own.",
  },
  "duplicate-parameter": {
    severity: "warning",
    message: "The {location} parameter {name} is declared twice.",
    remedy: "Remove one of the two.",
  },
  "duplicate-template": {
    severity: "error",
    message: "The template {template} is in one package twice.",
    remedy: "Leave one of the two out, or give one a name and files of its own.",
  },
  "edited-file": {
    severity: "error",
    message: "{file} was edited by hand since it was generated.",
    remedy: "Move the change to the description or a template, or pass --force {file} to lose it.",
  },
  "enum-type-mismatch": {
    severity: "warning",
    message: "Some of the listed values are not of the type {type}.",
    remedy: "Correct the type or the values; the values count.",
  },
  "extension-invalid": {
    severity: "warning",
    message: "{extension} is not understood: {reason}.",
    remedy: "See the documentation of the extension; it is ignored as it stands.",
  },
  "file-not-found": {
    severity: "error",
    message: "The file {file} does not exist.",
    remedy: "Check the spelling of the path; it is relative to the file that names it.",
  },
  "file-outside": {
    severity: "error",
    message: "{file} lies outside the folder of the entry.",
    remedy: "Move it there, or allow files outside if you trust the document.",
  },
  "file-system": {
    severity: "error",
    message: "The file system refuses: {reason}.",
    remedy: "Check that the folder exists, that it may be written, and that there is room.",
  },
  "file-too-large": {
    severity: "error",
    message: "{file} has more than {limit} bytes.",
    remedy: "Divide it into several files, or raise the limit.",
  },
  "file-twice": {
    severity: "error",
    message: "{path} is made by more than one template: {templates}.",
    remedy: "Give one of the files another name, or leave one of the templates out.",
  },
  "file-unreadable": {
    severity: "error",
    message: "{file} cannot be read: {reason}.",
    remedy: "Check that it is a file and that you may read it.",
  },
  "folder-not-empty": {
    severity: "error",
    message: "The folder {folder} has something in it, which would be overwritten.",
    remedy: "Name another one with --out, or empty it first.",
  },
  "foreign-file": {
    severity: "error",
    message: "{file} exists and was not generated by Quillgen.",
    remedy: "Move it away, choose another folder, or pass --force {file} to replace it.",
  },
  "frozen-lock": {
    severity: "error",
    message: "quillgen.lock would change: {change}.",
    remedy: "Run without --frozen, look at the change, and commit the lock.",
  },
  "incomplete-parameter": {
    severity: "error",
    message: "A parameter has no {name}.",
    remedy: "Every parameter needs a name and a location (in).",
  },
  "invalid-symbol": {
    severity: "error",
    message: "{name}, a name in {file}, is no identifier.",
    remedy: "Give the symbol a name made of letters, digits, _ and $, not starting with a digit.",
  },
  "invalid-utf8": {
    severity: "error",
    message: "{file} is not UTF-8 text.",
    remedy: "Save it as UTF-8.",
  },
  "keyword-ignored": {
    severity: "warning",
    message: "The keyword {keyword} cannot be said as a type.",
    remedy: "Nothing needs to be done: values are typed without it, which is wider.",
  },
  "linked-file": {
    severity: "error",
    message:
      "{file} is a symbolic link, is reached by one that leads out of the folder, or is no plain file.",
    remedy: "Remove the link: nothing is written outside the output folder.",
  },
  malformed: {
    severity: "warning",
    message: "{name} should be {expected}, and is left out.",
    remedy: "Write it as the specification has it.",
  },
  "media-type-invalid": {
    severity: "warning",
    message: "{mediaType} is not a media type.",
    remedy: "Write it as type/subtype, such as application/json.",
  },
  "missing-template": {
    severity: "error",
    message: "The template {template} needs the template {needed}, which does not run.",
    remedy: "Add {needed} to the templates of one of the packages.",
  },
  "model-circular": {
    severity: "warning",
    message: "The schema {name} is defined as itself, with nothing between.",
    remedy: "Give one of the schemas in the circle a shape of its own.",
  },
  "multipart-whole": {
    severity: "warning",
    message: "Bodies of {mediaType} are not put together of parts.",
    remedy:
      "Use multipart/form-data; until then callers give a Blob, whose type names the boundary.",
  },
  "name-clash": {
    severity: "warning",
    message: "{name} would name both {first} and {second}.",
    remedy: "Rename one of them in the document; until then every party has a longer name.",
  },
  "name-kept": {
    severity: "warning",
    message: "{published} is published under that name; the document calls it {wished} now.",
    remedy: "Take the new name with --accept-renames, or give it the old one in the document.",
  },
  "no-config": {
    severity: "error",
    message: "There is neither a SPEC nor the configuration {file}.",
    remedy: "Name a document and --out, or run where quillgen.config.ts stands, or give --config.",
  },
  "no-info": {
    severity: "warning",
    message: "The document has no info.",
    remedy: "Add info with a title and a version.",
  },
  "no-info-member": {
    severity: "warning",
    message: "info has no {name}.",
    remedy: "Add it: the specification requires it.",
  },
  "no-output": {
    severity: "error",
    message: "There is no folder to write {spec} to.",
    remedy: "Give --out DIR.",
  },
  "no-program": {
    severity: "error",
    message: "There is no tsconfig.json here or in a folder around.",
    remedy: "Name the files to begin with, or a tsconfig.json with --project.",
  },
  "no-responses": {
    severity: "warning",
    message: "The operation has no responses.",
    remedy: "Describe at least the answer to a call that succeeds.",
  },
  "no-version": {
    severity: "error",
    message: "The document does not say which version of OpenAPI it follows.",
    remedy: "Start it with openapi: 3.1.0, or with swagger: 2.0 in quotes.",
  },
  "no-watch": {
    severity: "error",
    message: "Standard input cannot be watched.",
    remedy: "Name the file, or leave out --watch.",
  },
  "not-an-object": {
    severity: "error",
    message: "{file} is no OpenAPI document: it is not an object.",
    remedy: "Name the file that starts with openapi or swagger.",
  },
  "nothing-described": {
    severity: "error",
    message: "The document has neither paths nor webhooks nor components.",
    remedy: "Add what the API consists of.",
  },
  "nullable-after-3.0": {
    severity: "warning",
    message: "nullable is gone since OpenAPI 3.1; it is read as in 3.0.",
    remedy: "Add null to the type instead.",
  },
  "operation-method": {
    severity: "warning",
    message: "{method} is not a method that a request can have.",
    remedy: "Use letters only, as in GET or COPY.",
  },
  "overlay-conflict": {
    severity: "error",
    message: "The update has {update} where the document has {target}.",
    remedy: "Remove the old node in an action of its own, then add the new one.",
  },
  "overlay-copy": {
    severity: "error",
    message: "{path} matches {count} nodes; exactly one can be copied.",
    remedy: "Narrow the path, or add the node by an update.",
  },
  "overlay-extends": {
    severity: "warning",
    message: "The overlay is made for {target}, not for {entry}.",
    remedy: "Apply it to that document, or correct extends.",
  },
  "overlay-invalid": {
    severity: "error",
    message: "This is no valid Overlay document: {reason}.",
    remedy: "See the Overlay Specification 1.0 or 1.1.",
  },
  "overlay-no-match": {
    severity: "warning",
    message: "{target} matches nothing in the document.",
    remedy: "Correct the path, or remove the action if it is not needed any more.",
  },
  "overlay-path": {
    severity: "error",
    message: "{path} is no JSONPath of RFC 9535: {reason}.",
    remedy: "Put names with other characters than letters, digits and _ into brackets and quotes.",
  },
  "param-location": {
    severity: "warning",
    message: "The parameter {name} stands in {location}, which OpenAPI does not know.",
    remedy: "Use path, query, header or cookie.",
  },
  "part-headers": {
    severity: "warning",
    message: "The headers of the part {property} are not sent.",
    remedy: "Send what they say in a property of the body.",
  },
  "path-param-missing": {
    severity: "warning",
    message: "The path uses {name}, but no parameter of the operation describes it.",
    remedy: "Declare it under parameters, in: path; until then it is text.",
  },
  "path-param-unused": {
    severity: "warning",
    message: "The parameter {name} stands in the path, but {path} has no place for it.",
    remedy: "Put it into the path in braces, or remove it; it is left out.",
  },
  "path-without-slash": {
    severity: "warning",
    message: "The path {path} does not start with a slash.",
    remedy: "Paths are appended to the URL of a server: start them with /.",
  },
  "port-unusable": {
    severity: "error",
    message: "The port {port} cannot be listened at: {reason}.",
    remedy: "Choose another one with --port, or 0 for any that is free.",
  },
  "querystring-with-query": {
    severity: "error",
    message: "A querystring parameter stands beside query parameters.",
    remedy: "Describe the whole query by one of the two.",
  },
  "ref-loop": {
    severity: "warning",
    message: 'The reference "{reference}" leads back to itself, with nothing between.',
    remedy: "Let one of the references in the circle lead to a real definition.",
  },
  "refs-too-many": {
    severity: "error",
    message: "References copy each other out of bounds; {reference} is not followed any further.",
    remedy: "Refer to named components instead of path items inside path items.",
  },
  "release-breaks": {
    severity: "error",
    message:
      "{file} compiled with the last release and does not with this one, though no change is known to break: {message}",
    remedy: "Mend what is generated, or release it as what it is with --bump major.",
  },
  "release-gate": {
    severity: "error",
    message: "The gate {gate} failed with exit code {code}:\n{said}",
    remedy: "Mend that first. Gates are listed in the configuration, under release.",
  },
  "release-no-repository": {
    severity: "error",
    message: "The configuration stands in no git repository.",
    remedy: "Releases are tags of a repository: run git init, and commit.",
  },
  "release-no-version": {
    severity: "error",
    message: 'The configuration has no text version: "{version}" that could be changed.',
    remedy: "Write the version as a plain string there, or change it by hand and commit.",
  },
  "release-package": {
    severity: "error",
    message: "{name} is not fit to be published: {fault}",
    remedy: "Mend it and release again; nothing was changed or published.",
  },
  "release-registry": {
    severity: "error",
    message: "The registry did not take {name}:\n{said}",
    remedy: "Release again once it does: what was published stays, and is not published twice.",
  },
  "release-too-low": {
    severity: "error",
    message:
      "The version {version} of the configuration says too little: the changes are {bump}, which makes at least {least}.",
    remedy: "Put the last version back, and let the release decide; or choose a higher one.",
  },
  "release-unclean": {
    severity: "error",
    message: "There are changes that are not committed.",
    remedy: "Commit or stash them: a release is made of what is committed.",
  },
  "release-versions": {
    severity: "error",
    message: "The packages do not have one version: {versions}.",
    remedy:
      "Packages of one document are released together: give them the same version, such as 1.0.0.",
  },
  "remote-failed": {
    severity: "error",
    message: "{url} cannot be fetched: {reason}.",
    remedy: "Check the address, or download the document and refer to the file.",
  },
  "remote-refused": {
    severity: "error",
    message: "{url} is not fetched, because remote documents are not allowed.",
    remedy: "Allow remote documents if you trust it, or refer to a file.",
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
  "required-not-declared": {
    severity: "warning",
    message: "{name} is required, but nothing says what it is.",
    remedy: "Add it to properties, or take it out of required; until then its type is unknown.",
  },
  "same-path": {
    severity: "warning",
    message: "{path} and {other} are the same path.",
    remedy: "Make one path of them: names of placeholders do not tell paths apart.",
  },
  "schema-not-an-object": {
    severity: "warning",
    message: "A schema is neither an object nor a boolean.",
    remedy: "Write a schema here; until then the type is unknown.",
  },
  "schema-too-deep": {
    severity: "warning",
    message: "Schemas refer into each other too deeply here.",
    remedy: "Name the inner schemas under components; until then the type is unknown.",
  },
  "schema-unusable": {
    severity: "warning",
    message: "Values cannot be checked against this schema: {reason}.",
    remedy: "Correct it; until then every value is allowed.",
  },
  "security-unknown": {
    severity: "warning",
    message: "The security scheme {name} is not declared.",
    remedy: "Declare it under components.securitySchemes.",
  },
  "several-documents": {
    severity: "error",
    message: "{file} holds several YAML documents.",
    remedy: "Keep one document a file.",
  },
  "status-invalid": {
    severity: "warning",
    message: "{status} is not a status of an answer.",
    remedy: "Use 100 to 599, 1XX to 5XX, or default.",
  },
  "syntax-error": {
    severity: "error",
    message: "{file} is not valid {language}: {reason}.",
    remedy: "Correct the text at the place shown.",
  },
  "template-failed": {
    severity: "error",
    message: "The template {template} fails in {step}{subject}: {reason}.",
    remedy: "Correct the template; its own test shows the same: testTemplate of quillgen/testing.",
  },
  "template-misused": {
    severity: "error",
    message: "{reason}",
    remedy: "Correct the call in the configuration; docs/templates.md tells what templates take.",
  },
  "too-deep": {
    severity: "error",
    message: "{file} nests deeper than {limit} levels.",
    remedy: "Flatten it: name the inner parts and refer to them.",
  },
  "type-file": {
    severity: "warning",
    message: "There is no type file since OpenAPI 3.0; it is read as binary.",
    remedy: "Write type: string with format: binary.",
  },
  "type-unknown": {
    severity: "warning",
    message: "JSON has no type {type}.",
    remedy:
      "Use string, number, integer, boolean, object, array or null; until then the type is unknown.",
  },
  "undeclared-module": {
    severity: "error",
    message: "{file} exports names of {module}, which nothing declares.",
    remedy: "Check the spelling of the module, or declare something in it.",
  },
  "undeclared-symbol": {
    severity: "error",
    message: "{file} uses {name} from {from}, which nothing declares.",
    remedy: "Declare the symbol in a template that runs, or provide it by a runtime file.",
  },
  "unexported-symbol": {
    severity: "error",
    message: "{file} uses {name}, which no public entry of {package} exports ({from}).",
    remedy: "Export its file from an entry of the package, or give the symbol its entry.",
  },
  "unknown-collection-format": {
    severity: "warning",
    message: "The collectionFormat {format} cannot be written; commas are used.",
    remedy: "Use csv, ssv, pipes or multi.",
  },
  "unknown-version": {
    severity: "error",
    message: "{member} is {version}, which is no version that is known.",
    remedy: "Known are Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2.",
  },
  "unparsable-output": {
    severity: "error",
    message: "{file} has a declaration that is not valid TypeScript, Markdown or JSON: {reason}.",
    remedy: "The template that makes it prints wrong text: check its free text.",
  },
  "unsafe-path": {
    severity: "error",
    message: "The file {path} cannot be written: {reason}.",
    remedy: "Give the symbols of the template another file.",
  },
} as const satisfies Record<string, Entry>;

export type Code = keyof typeof catalogue;
