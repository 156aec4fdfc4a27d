import { curation } from "./catalogue/curation.js";
import { mock } from "./catalogue/mock.js";
import { model } from "./catalogue/model.js";
import { output } from "./catalogue/output.js";
import { overlay } from "./catalogue/overlay.js";
import { project } from "./catalogue/project.js";
import { reading } from "./catalogue/reading.js";
import { release } from "./catalogue/release.js";
import { templates } from "./catalogue/templates.js";
import { validation } from "./catalogue/validation.js";

/** The diagnostics by area. A code belongs to one of them. */
export const areas = {
  curation,
  mock,
  model,
  output,
  overlay,
  project,
  reading,
  release,
  templates,
  validation,
} as const;

/** Every diagnostic there is. Codes are stable: scripts and tests rely on them. */
export const catalogue = {
  ...areas.curation,
  ...areas.mock,
  ...areas.model,
  ...areas.output,
  ...areas.overlay,
  ...areas.project,
  ...areas.reading,
  ...areas.release,
  ...areas.templates,
  ...areas.validation,
} as const;

export type Code = keyof typeof catalogue;
