import { datasetsCreateMutation, datasetsQueryKey } from "@quillgen/posthog-react-query";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { client } from "./client.js";
import { objectionOf } from "./objection.js";

export function NewDataset() {
  const queryClient = useQueryClient();
  const create = useMutation({
    ...datasetsCreateMutation(client),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: datasetsQueryKey() }),
  });
  const objection = objectionOf(create.error);
  const isOfName = objection?.field === "name";

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const [name, description] = ["name", "description"].map((key) => `${fields.get(key)}`.trim());
    create.mutate(
      { body: { name: name!, ...(description && { description }) } },
      { onSuccess: () => form.reset() },
    );
  }

  return (
    <form className="new" onSubmit={submit}>
      <label>
        Name
        <input name="name" aria-invalid={isOfName} aria-describedby="objection" />
      </label>
      <label>
        What it is for
        <input name="description" />
      </label>
      <button disabled={create.isPending}>Create</button>
      {objection && (
        <p role="alert" id="objection" className="objection">
          {objection.text}
        </p>
      )}
    </form>
  );
}
