/**
 * Serializes a body of `raw`: as a form if it contains a file, or else as JSON. By default openapi-fetch
 * sends every object as JSON, and the document's type of an upload is an object too.
 */
export function serializeBody(body: unknown): FormData | string {
  return holdsFile(body) ? formOf(body) : JSON.stringify(body);
}

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
