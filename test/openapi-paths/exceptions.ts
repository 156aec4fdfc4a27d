import type { Difference } from "./compare.js";
import { reasons, type Judgement, type Reason } from "./judgements.js";

/** Where the two readings of a document differ: the places by reason; `*` stands for any text. */
export type Exceptions = Readonly<Partial<Record<Reason, readonly string[]>>>;

/** The exceptions by document, relative to the corpus; `*` stands for any text here, too. */
const exceptions: Readonly<Record<string, Exceptions>> = {
  "asana.yaml": {
    "array-without-type": [
      "operations.getStoriesForTask.responses.200.content.application/json.data",
    ],
    "empty-object-part": ["components.schemas.*.[string]"],
    "no-body": ["operations.removeUserFor*.responses.204.content"],
  },
  "circleci.yaml": {
    "array-without-type": ["components.schemas.PolicyBundle.[string]"],
    "x-nullable": ["operations.*"],
  },
  "digitalocean.yaml": {
    "array-without-type": ["components.schemas.region.features", "components.schemas.region.sizes"],
    "discriminator-any-of": [
      "operations.imageActions_post.requestBody.content.application/json",
      "components.schemas.domain_record_*.type",
      "components.schemas.droplet_action_*.type",
      "components.schemas.image_action_transfer.type",
      "components.schemas.volume_action_post_*.type",
    ],
    "discriminator-of-a-parent": [
      "components.schemas.floatingIPsAction",
      "components.schemas.reserved_ip_action_type",
    ],
    "discriminator-two-unions": [
      "operations.dropletActions_post_byTag.requestBody.content.application/json",
      "components.schemas.droplet_action.type",
    ],
    "empty-object-part": [
      "components.schemas.*_ip.region.[string]",
      "components.schemas.*_ip_action_unassign.[string]",
    ],
    "ignored-header": [
      "operations.apps_create.parameters.header",
      "components.responses.no_content_with_content_type.headers.content-type",
      "components.parameters.accept",
      "components.parameters.content-type",
    ],
    "required-by-alternatives": ["operations.firewalls_*.requestBody.content.application/json"],
    "required-elsewhere": [
      "operations.projects_update*.requestBody.content.application/json.*",
      "operations.uptime_*_create.requestBody.content.application/json.*",
      "components.schemas.*",
    ],
  },
  "directus.json": {
    "required-elsewhere": ["operations.createField.requestBody.content.application/json.*"],
  },
  "docker-engine.yaml": {
    "empty-object-part": ["operations.*.requestBody.content.application/json.[string]"],
    "ignored-header": ["operations.ImageBuild.parameters.header.Content-type"],
    "no-body": ["operations.ContainerArchiveInfo.*", "operations.SystemPingHead.*"],
  },
  "github-rest.json": {
    "additional-beside-others": [
      "operations.apps/create-from-manifest.responses.201.content.application/json.[string]",
    ],
    "array-parts": [
      "components.schemas.webhook-issue*.issue.assignees",
      "components.schemas.webhook-issues-closed.issue.labels",
      "components.schemas.webhook-workflow-job-completed.workflow_job.steps",
    ],
    "beside-any-of": ["operations.checks/update.requestBody.content.application/json"],
    "empty-object-part": [
      "components.schemas.webhook-fork.forkee.license",
      "components.schemas.webhook-issue*.issue.assignee",
      "components.schemas.webhook-issue*.issue.milestone",
      "components.schemas.webhook-issue*.issue.performed_via_github_app",
    ],
    "ignored-header": ["operations.markdown/render.responses.200.headers.Content-Type"],
    "required-by-alternatives": [
      "operations.*.requestBody.content.application/json",
      "components.schemas.code-quality-setup-update",
      "components.schemas.secret-scanning-custom-pattern-to-update",
    ],
    "required-elsewhere": ["components.schemas.package-version.metadata.docker.tags"],
    "x-webhooks": ["webhooks.*", "operations.*"],
  },
  "langfuse.yaml": {
    "null-beside-reference": ["components.schemas.*"],
  },
  "multi/digitalocean-subset/*": {
    "array-without-type": ["components.schemas.region.features", "components.schemas.region.sizes"],
    "discriminator-any-of": ["components.schemas.domain_record_*.type"],
    "required-by-alternatives": ["operations.firewalls_*.requestBody.content.application/json"],
    "required-elsewhere": ["components.schemas.*"],
  },
  "multi/hey-external/*": {
    "path-parameters": ["paths./external-*.get.parameters.path"],
  },
  "multi/hey-full-3.1/*": {
    contradiction: ["components.schemas.AdditionalPropertiesUnknownIssue3"],
    "null-beside-reference": ["components.schemas.Composition*AndNullable.propA"],
    "null-const": ["components.schemas.ModelWithConst.null"],
    "path-parameters": ["*.parameters.path", "*.parameters.path.*"],
    "reference-to-a-parameter": [
      "components.schemas.CompositionWithOneOfAndProperties",
      "components.schemas.ModelWithOneOfAndProperties",
    ],
    "type-beside-alternatives": [
      "components.schemas.Composition*Anonymous.propA",
      "components.schemas.CompositionWithNestedAnyAndTypeNull.propA",
      "components.schemas.OneOfAllOfIssue",
    ],
  },
  "okta-oauth.yaml": {
    contradiction: ["components.schemas.TokenRequestDirectAuthReferenceValue"],
    "discriminator-of-a-parent": [
      "components.schemas.JsonWebKey",
      "components.schemas.TokenRequest",
    ],
  },
  "openai.yaml": {
    "array-without-type": ["components.schemas.Realtime*odalities"],
    "default-below-parameters": ["components.schemas.*yperparameters.*"],
    "discriminator-any-of": ["components.schemas.CreateTranscriptionResponse*Json.task"],
    "null-beside-reference": [
      "components.schemas.CreateChatCompletionStreamResponse.usage",
      "components.schemas.*.response_format",
    ],
    "required-by-alternatives": [
      "components.schemas.*.tool_resources",
      "components.schemas.ImageRefParam",
    ],
    "required-elsewhere": ["components.schemas.*"],
  },
  "telegram-bot.json": {
    "discriminator-values": [
      "components.schemas.*.type",
      "components.schemas.PassportElementError",
    ],
  },
  "tempo.yaml": {
    "ignored-header": ["operations.traceByID.parameters.header"],
  },
  "twitter.json": {
    "discriminator-of-a-parent": ["components.schemas.Media", "components.schemas.Problem"],
  },
  "diff/oasdiff-enums--request-*property-no-enum--*": {
    "path-parameters": ["paths.*.parameters.path"],
  },
  "diff/oasdiff-nullable--base-property/*": {
    "path-parameters": ["paths./payments/{id}.post.parameters.path"],
  },
  "diff/oasdiff-openapi-test703--openapi-test704/*": {
    "header-content": ["components.headers.testc"],
  },
  "diff/oasdiff-request-parameter-min-increased/*": {
    "path-parameters": ["operations.createOneGroup.parameters.path"],
  },
  "diff/oasdiff-*-discriminator-mapping-changed/revision.yaml": {
    "discriminator-not-listed": ["components.schemas.Breed3.name"],
  },
  "diff/real-brex-expenses/*": {
    "discriminator-values": ["components.schemas.CardPaymentInstrument.type"],
  },
  "diff/real-hibob/*": {
    "empty-object-part": ["components.schemas.*Entry.[string]"],
    "required-elsewhere": ["components.schemas.*Entry.*"],
  },
  "edge/hey-3.1-content-media-type.yaml": {
    bytes: ["components.schemas.FileUploadRequest.file"],
  },
  "edge/hey-3.1-discriminator-all-of.yaml": {
    "discriminator-of-a-parent": ["components.schemas.Foo", "components.schemas.FooMapped"],
    "discriminator-of-a-union": ["components.schemas.QuxExtend"],
  },
  "edge/hey-3.1-discriminator-non-string.yaml": {
    "discriminator-values": ["components.schemas.*"],
  },
  "edge/hey-3.1-discriminator-one-of-read-write.yaml": {
    "discriminator-of-a-parent": ["components.schemas.AnimalPayload"],
  },
  "edge/hey-3.1-headers.yaml": {
    "ignored-header": ["paths./foo.*.parameters.header"],
  },
  "edge/hey-3.1-pattern-properties.json": {
    "empty-object-part": ["components.schemas.UnionPatternObject.[string]"],
  },
  "edge/hey-3.1-ref-type.json": {
    "null-beside-reference": [
      "paths./foo.get.responses.200.content.application/json",
      "components.schemas.Foo.foo.[].baz",
    ],
  },
  "edge/invalid-oas3.2-operation-query-with-querystring.yaml": {
    "path-item-components": ["components.pathItems.my-path-item"],
  },
  "edge/kubb-constCases.yaml": {
    "null-const": ["components.schemas.NullConst"],
  },
  "edge/oas3.1-mega.yaml": {
    "path-item-components": ["components.pathItems.myPathItem"],
    "path-item-reference": ["webhooks.myWebhook.post"],
  },
  "edge/oas3.2-mega.yaml": {
    "path-item-components": ["components.pathItems.myPathItem"],
    "path-item-reference": ["webhooks.myWebhook.post"],
  },
  "edge/oas3.2-path-item-object-example.yaml": {
    "openapi-3.2": ["paths./pets/{id}.query", "paths./pets/{id}.COPY", "operations.*PetsById"],
  },
  "edge/oas3.2-query-example.yaml": {
    "openapi-3.2": ["paths./flights/search.query", "operations.searchFlights"],
  },
  "edge/ogen-http-responses.json": {
    "header-content": ["operations.headersJSON.responses.200.headers.X-Json-*"],
  },
  "edge/orval-boolean-discriminator.yaml": {
    "discriminator-values": ["components.schemas.*.success", "components.schemas.*.code"],
  },
  "edge/orval-dynamic-ref.yaml": {
    "dynamic-reference": ["components.schemas.*.playmates.[]"],
  },
  "edge/orval-jsdoc-formatting.yaml": {
    "required-elsewhere": ["components.schemas.NotFoundError.origin"],
  },
  "edge/orval-models-with-special-char.yaml": {
    "required-elsewhere": ["components.schemas.42PetsNestedArray.pets"],
  },
  "edge/orval-recursive-discriminator-allof.yaml": {
    "discriminator-of-a-parent": ["components.schemas.Base"],
  },
  "edge/orval-regressions-oas31.yaml": {
    "additional-beside-others": ["components.schemas.CanonicalNullableOneOfBase.[string]"],
    "beside-any-of": ["components.schemas.InlineNullableAnyOfWrapper"],
    "required-elsewhere": ["components.schemas.*Item.id"],
  },
  "edge/orval-regressions.yaml": {
    "beside-any-of": ["components.schemas.*UnionBase"],
    contradiction: [
      "components.schemas.ScalarItem",
      "components.schemas.*EnumBase",
      "components.schemas.AllEnumSiblingBase",
    ],
    "required-elsewhere": ["components.schemas.*UnionItem", "components.schemas.*UnionItem.id"],
    "required-through-nullable": ["components.schemas.Nullable*Item.id"],
  },
  "edge/readme-3.0-discriminators.json": {
    "discriminator-of-a-parent": ["components.schemas.Pet", "components.schemas.BaseVehicle"],
    "discriminator-two-unions": [
      "paths./mapping-*.patch.requestBody.content.application/json",
      "operations.oneOfWithTopLevelDiscriminator*.requestBody.content.application/json",
      "components.schemas.Option*NoDisc.discrim",
    ],
  },
  "edge/readme-3.0-polymorphism.json": {
    "discriminator-of-a-parent": ["components.schemas.Pet"],
  },
  "edge/readme-3.0-schema-circular.json": {
    "ignored-header": ["paths./circular.put.parameters.header"],
  },
  "edge/readme-3.0-schema-enums.json": {
    "required-elsewhere": ["operations.boolean_enumSupport.requestBody.content.application/json.*"],
  },
  "edge/readme-3.1-schema-types.json": {
    "array-without-type": [
      "operations.quirks_missingType.requestBody.content.application/json.implicit array",
    ],
  },
};

/** What may differ in a document. */
export function exceptionsOf(document: string): Exceptions {
  const [, covered = {}] = Object.entries(exceptions).find(([key]) => fits(key, document)) ?? [];
  return covered;
}

/** What explains a difference of a document, if anything: the reason and the place that covers it. */
export function exceptionFor(
  difference: Difference,
  covered: Exceptions,
): { readonly reason: Reason; readonly place: string } | undefined {
  for (const [name, places] of Object.entries(covered)) {
    const reason = name as Reason;
    const judgement: Judgement = reasons[reason];
    if (judgement.looks?.(difference) === false) continue;
    const place = places.find((pattern) => fits(pattern, difference.at));
    if (place !== undefined) return { reason, place };
  }
  return undefined;
}

/** Whether a pattern covers a place. */
function fits(pattern: string, at: string): boolean {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(at);
}
