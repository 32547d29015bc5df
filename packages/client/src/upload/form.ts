/**
 * Serializes a body: as a form if it contains a file, or else as JSON. By default openapi-fetch sends every
 * object as JSON, and the document's type of an upload is an object too.
 */
export function serializeBody(body: unknown): FormData | string {
  return holdsFile(body) ? formOf(body) : JSON.stringify(body);
}

/** Makes a file of a Blob. Without a type it is sent as CSV, the only type that this API accepts. */
export function csvFile(file: Blob, name: string | undefined): File {
  const given = file instanceof File ? file.name : undefined;
  return new File([file], name ?? given ?? defaultName, { type: file.type || "text/csv" });
}

/** The API names a dataset after its file if it has no other name. */
export const defaultName = "dataset.csv";

function holdsFile(body: unknown): body is Record<string, unknown> {
  return (
    typeof body === "object" && body !== null && Object.values(body).some((value) => value instanceof Blob)
  );
}

/** A form cannot say null; a part that is null is left out, which means the same. */
function formOf(body: Record<string, unknown>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) {
    if (value instanceof Blob) form.append(name, value);
    else if (value !== undefined && value !== null) form.append(name, String(value));
  }
  return form;
}
