/**
 * Serializes a body of `raw`: as a form if it contains a file, or else as JSON. By default openapi-fetch
 * sends every object as JSON, and the document's type of an upload is an object too.
 */
export function serializeBody(body: unknown): FormData | string {
  const parts = Object.entries(body ?? {});
  if (!parts.some(([, value]) => value instanceof Blob)) return JSON.stringify(body);
  const form = new FormData();
  for (const [name, value] of parts) {
    if (value instanceof Blob) form.append(name, value);
    // A form cannot say null; a part that is null is left out, which means the same.
    else if (value !== undefined && value !== null) form.append(name, String(value));
  }
  return form;
}
