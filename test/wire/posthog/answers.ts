import type { WireAnswer } from "../row.js";

/** The project that the client of the table carries for calls that name none. */
export const project = "98765";

export const ids = {
  first: "497f6eca-6276-4993-bfeb-53cbbbba6f08",
  second: "d93f2be0-02b1-4d87-8b6e-fc5cba21ed8d",
  third: "91c1994f-b1db-4fef-840d-7d3ab2984871",
  fourth: "3b4c7def-d68b-4f5f-846c-43f0f8a328ab",
} as const;

export const moment = "2019-08-24T14:15:22Z";

/** The user of the documentation's examples. */
export const user = {
  id: 0,
  uuid: "095be615-a8ad-4c33-8e9c-c7612fbf6c9f",
  distinct_id: "string",
  first_name: "string",
  last_name: "string",
  email: "user@example.com",
  is_email_verified: true,
  hedgehog_config: { property1: null, property2: null },
  role_at_organization: "engineering",
};

/** An answer with a JSON body. */
export const json = (status: number, body: unknown): WireAnswer => ({
  status,
  body: { json: body },
});

/** The error envelope that the service wraps nearly all its errors in. */
export const envelope = (
  type: string,
  code: string,
  detail: string,
  attr: string | null = null,
) => ({ type, code, detail, attr });

/** A page of one entry, in the envelope of the lists that are paged by `offset`. */
export const page = (...results: readonly unknown[]) => ({
  count: results.length,
  next: null,
  previous: null,
  results,
});
