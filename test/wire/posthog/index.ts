import type { WirePages, WireRow } from "../row.js";
import { datasetItems } from "./dataset-items.js";
import { datasetPages, datasets } from "./datasets.js";
import { eventDefinitions } from "./event-definitions.js";
import { exportedAssets } from "./exports.js";
import { externalDataSources } from "./external-data-sources.js";
import { fileSystem } from "./file-system.js";
import { llmAnalytics } from "./llm-analytics.js";
import { promptPages, prompts } from "./prompts.js";
import { savedQueries, savedQueryPages } from "./saved-queries.js";

export { project } from "./answers.js";

/** The key that the client of the table sends. */
export const key = "phx_wire-table";

/** PostHog's wire table: every documented operation, from its documentation page. */
export const rows: readonly WireRow[] = [
  ...datasets,
  ...datasetItems,
  ...llmAnalytics,
  ...prompts,
  ...externalDataSources,
  ...savedQueries,
  ...eventDefinitions,
  ...exportedAssets,
  ...fileSystem,
];

/** Lists that are followed to their end. */
export const pages: readonly WirePages[] = [...datasetPages, ...promptPages, ...savedQueryPages];
