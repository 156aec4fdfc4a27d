import type { Rule, Subjects } from "../rule.js";
import { defaultServerChanged } from "./service/default-server-changed.js";
import { resourceRemoved } from "./service/resource-removed.js";
import { schemeChanged } from "./service/scheme-changed.js";
import { schemeRenamed } from "./service/scheme-renamed.js";
import { serverVariableChanged } from "./service/server-variable-changed.js";
import { membersChanged } from "./property/members-changed.js";
import { defaultRateLimitChanged } from "./service/default-rate-limit-changed.js";
import { schemeRemoved } from "./service/scheme-removed.js";
import { serverAdded } from "./service/server-added.js";
import { serverRemoved } from "./service/server-removed.js";
import { deprecationWithdrawn } from "./operation/deprecation-withdrawn.js";
import { effectChanged } from "./operation/effect-changed.js";
import { operationAdded } from "./operation/operation-added.js";
import { operationDeprecated } from "./operation/operation-deprecated.js";
import { operationMoved } from "./operation/operation-moved.js";
import { operationRemoved } from "./operation/operation-removed.js";
import { operationRenamed } from "./operation/operation-renamed.js";
import { ownServerChanged } from "./operation/own-server-changed.js";
import { paginationChanged } from "./operation/pagination-changed.js";
import { rateLimitChanged } from "./operation/rate-limit-changed.js";
import { resultChanged } from "./operation/result-changed.js";
import { scopeAdded } from "./operation/scope-added.js";
import { scopeRemoved } from "./operation/scope-removed.js";
import { securityLoosened } from "./operation/security-loosened.js";
import { securityTightened } from "./operation/security-tightened.js";
import { signatureChanged } from "./operation/signature-changed.js";
import { sunsetChanged } from "./operation/sunset-changed.js";
import { webhookAdded } from "./operation/webhook-added.js";
import { webhookRemoved } from "./operation/webhook-removed.js";
import { optionalParamAdded } from "./param/optional-param-added.js";
import { paramBecameOptional } from "./param/param-became-optional.js";
import { paramBecameRequired } from "./param/param-became-required.js";
import { paramMoved } from "./param/param-moved.js";
import { paramRemoved } from "./param/param-removed.js";
import { paramRenamed } from "./param/param-renamed.js";
import { paramStyleChanged } from "./param/param-style-changed.js";
import { requiredParamAdded } from "./param/required-param-added.js";
import { bodyAdded } from "./body/body-added.js";
import { bodyBecameOptional } from "./body/body-became-optional.js";
import { bodyBecameRequired } from "./body/body-became-required.js";
import { bodyRemoved } from "./body/body-removed.js";
import { encodingChanged } from "./body/encoding-changed.js";
import { mediaTypeAdded } from "./body/media-type-added.js";
import { mediaTypeRemoved } from "./body/media-type-removed.js";
import { errorStatusAdded } from "./answer/error-status-added.js";
import { errorStatusRemoved } from "./answer/error-status-removed.js";
import { headerAdded } from "./answer/header-added.js";
import { headerBecameOptional } from "./answer/header-became-optional.js";
import { headerRemoved } from "./answer/header-removed.js";
import { successStatusAdded } from "./answer/success-status-added.js";
import { successStatusRemoved } from "./answer/success-status-removed.js";
import { modelAdded } from "./model/model-added.js";
import { modelRemoved } from "./model/model-removed.js";
import { modelRenamed } from "./model/model-renamed.js";
import { writtenShapeRemoved } from "./model/written-shape-removed.js";
import { conditionChanged } from "./property/condition-changed.js";
import { defaultChanged } from "./property/default-changed.js";
import { dependentRequiredChanged } from "./property/dependent-required-changed.js";
import { memberDeprecated } from "./property/member-deprecated.js";
import { objectClosed } from "./property/object-closed.js";
import { objectOpened } from "./property/object-opened.js";
import { propertyAdded } from "./property/property-added.js";
import { propertyBecameOptional } from "./property/property-became-optional.js";
import { propertyBecameRequired } from "./property/property-became-required.js";
import { propertyRemoved } from "./property/property-removed.js";
import { restAdded } from "./property/rest-added.js";
import { restRemoved } from "./property/rest-removed.js";
import { alternativeAdded } from "./type/alternative-added.js";
import { alternativeRemoved } from "./type/alternative-removed.js";
import { becameEnum } from "./type/became-enum.js";
import { discriminatorChanged } from "./type/discriminator-changed.js";
import { discriminatorValueChanged } from "./type/discriminator-value-changed.js";
import { enumClosed } from "./type/enum-closed.js";
import { enumDropped } from "./type/enum-dropped.js";
import { enumOpened } from "./type/enum-opened.js";
import { enumValueAdded } from "./type/enum-value-added.js";
import { enumValueRemoved } from "./type/enum-value-removed.js";
import { formatChanged } from "./type/format-changed.js";
import { integerChanged } from "./type/integer-changed.js";
import { itemsChanged } from "./type/items-changed.js";
import { lengthChanged } from "./type/length-changed.js";
import { multipleChanged } from "./type/multiple-changed.js";
import { nullAdded } from "./type/null-added.js";
import { nullRemoved } from "./type/null-removed.js";
import { oneOfOverlaps } from "./type/one-of-overlaps.js";
import { patternChanged } from "./type/pattern-changed.js";
import { rangeChanged } from "./type/range-changed.js";
import { typeChanged } from "./type/type-changed.js";
import { uniquenessChanged } from "./type/uniqueness-changed.js";

/** A rule of whatever it looks at. */
export type AnyRule = { [On in keyof Subjects]: Rule<On> }[keyof Subjects];

/** Every rule there is, one a file. */
export const rules: readonly AnyRule[] = [
  defaultServerChanged,
  resourceRemoved,
  defaultRateLimitChanged,
  schemeChanged,
  schemeRemoved,
  schemeRenamed,
  serverAdded,
  serverRemoved,
  serverVariableChanged,
  deprecationWithdrawn,
  effectChanged,
  operationAdded,
  operationDeprecated,
  operationMoved,
  operationRemoved,
  operationRenamed,
  ownServerChanged,
  paginationChanged,
  rateLimitChanged,
  resultChanged,
  scopeAdded,
  scopeRemoved,
  securityLoosened,
  securityTightened,
  signatureChanged,
  sunsetChanged,
  webhookAdded,
  webhookRemoved,
  optionalParamAdded,
  paramBecameOptional,
  paramBecameRequired,
  paramMoved,
  paramRemoved,
  paramRenamed,
  paramStyleChanged,
  requiredParamAdded,
  bodyAdded,
  bodyBecameOptional,
  bodyBecameRequired,
  bodyRemoved,
  encodingChanged,
  mediaTypeAdded,
  mediaTypeRemoved,
  errorStatusAdded,
  errorStatusRemoved,
  headerAdded,
  headerBecameOptional,
  headerRemoved,
  successStatusAdded,
  successStatusRemoved,
  modelAdded,
  modelRemoved,
  modelRenamed,
  writtenShapeRemoved,
  conditionChanged,
  defaultChanged,
  dependentRequiredChanged,
  memberDeprecated,
  membersChanged,
  objectClosed,
  objectOpened,
  propertyAdded,
  propertyBecameOptional,
  propertyBecameRequired,
  propertyRemoved,
  restAdded,
  restRemoved,
  alternativeAdded,
  alternativeRemoved,
  becameEnum,
  discriminatorChanged,
  discriminatorValueChanged,
  enumClosed,
  enumDropped,
  enumOpened,
  enumValueAdded,
  enumValueRemoved,
  formatChanged,
  integerChanged,
  itemsChanged,
  lengthChanged,
  multipleChanged,
  nullAdded,
  nullRemoved,
  oneOfOverlaps,
  patternChanged,
  rangeChanged,
  typeChanged,
  uniquenessChanged,
];
