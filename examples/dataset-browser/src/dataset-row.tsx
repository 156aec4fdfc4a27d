import type { Dataset } from "@quillgen/posthog";
import { useState } from "react";
import { objectionOf } from "./objection.js";
import { useRenameDataset } from "./rename-dataset.js";

const day = new Intl.DateTimeFormat("en", { dateStyle: "medium" });

export function DatasetRow({ dataset }: { readonly dataset: Dataset }) {
  const [draft, setDraft] = useState<string>();
  const rename = useRenameDataset();
  const objection = objectionOf(rename.error);
  const { id, name, description, created_at, created_by } = dataset;

  function save(): void {
    if (draft !== undefined && draft !== name) rename.mutate({ id, body: { name: draft } });
    setDraft(undefined);
  }

  return (
    <li className="row" aria-busy={rename.isPending}>
      <div className="row-main">
        {draft === undefined ? (
          <button className="name" title="Rename" onClick={() => setDraft(name)}>
            {name}
          </button>
        ) : (
          <input
            aria-label="Name"
            autoFocus
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={save}
            onKeyDown={({ key }) => {
              if (key === "Enter") save();
              if (key === "Escape") setDraft(undefined);
            }}
          />
        )}
        {description && <p className="description">{description}</p>}
        {objection && (
          <p role="alert" className="objection">
            Not renamed: {objection.text}
          </p>
        )}
      </div>
      <div className="row-side">
        <span>{created_by.first_name || created_by.email}</span>
        <time dateTime={created_at}>{day.format(new Date(created_at))}</time>
      </div>
    </li>
  );
}
