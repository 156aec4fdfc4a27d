/**
 * Reads the body of a request by its media type, as a caller passes it: JSON, the fields of a form, text,
 * or else a `Blob`. Undefined where there is none.
 */
export async function readBody(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("multipart/form-data"))
    return fieldsOf(await request.formData());
  if (type.startsWith("application/x-www-form-urlencoded"))
    return fieldsOf(new URLSearchParams(await request.text()));
  if (/json/.test(type)) {
    const text = await request.text();
    try {
      return JSON.parse(text);
    } catch {
      return text || undefined;
    }
  }
  if (/^text\/|xml/.test(type)) return (await request.text()) || undefined;
  const blob = await request.blob();
  return blob.size > 0 ? blob : undefined;
}

/** A name that occurs more than once has a list of values. */
function fieldsOf(fields: FormData | URLSearchParams): object {
  return Object.fromEntries(
    [...new Set(fields.keys())].map((name) => {
      const values = (fields as FormData).getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}
