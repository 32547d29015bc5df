/** What came back, or why nothing did. */
export type Answer = {
  readonly status: number;
  readonly statusText: string;
  readonly milliseconds: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Blob;
  readonly fileName: string | undefined;
};

/** The most characters of a body that are shown. */
const shownCharacters = 100_000;

/**
 * Sends a request.
 *
 * @throws DOMException named AbortError if it was cancelled
 * @throws TypeError if it did not reach the server, or its answer broke off
 */
export async function send(request: Request, signal: AbortSignal): Promise<Answer> {
  const started = performance.now();
  const response = await fetch(request, { signal });
  const body = await response.blob();
  const disposition = response.headers.get("content-disposition") ?? "";
  return {
    status: response.status,
    statusText: response.statusText,
    milliseconds: performance.now() - started,
    headers: [...response.headers],
    body,
    fileName: /filename="([^"]+)"/.exec(disposition)?.[1],
  };
}

/** A body as text to read: JSON on many lines, anything long cut. `note` says so. */
export function readable(text: string, type: string): { readonly text: string; readonly note: string } {
  const whole = type.includes("json") ? spread(text) : text;
  if (whole.length <= shownCharacters) return { text: whole, note: "" };
  const shown = shownCharacters.toLocaleString("en");
  const all = whole.length.toLocaleString("en");
  return {
    text: whole.slice(0, shownCharacters),
    note: `The first ${shown} of ${all} characters; download it for the rest.`,
  };
}

function spread(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    // A server between this page and the API may send anything as JSON.
    return text;
  }
}

/** Why there is no answer, to be read after those words. */
export function failure(error: unknown, url: string, isCancelled: boolean, milliseconds: number): string {
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
  if (isCancelled)
    return `after ${seconds}: cancelled. The server may have received the request all the same.`;
  const reason = error instanceof Error ? error.message : String(error);
  return `from ${new URL(url).origin} after ${seconds}: is the server running? (${reason})`;
}
