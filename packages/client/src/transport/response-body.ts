import { raceWithSignal } from "@aegis/async";
import type { Redact } from "@aegis/io/redact";
import { redactedHeaders } from "./secret.ts";

/**
 * True if the body is passed on as it arrives. Only CSV is; JSON and errors are read whole within the
 * attempt.
 */
export function isStreamed({ ok, headers }: Response): boolean {
  return ok && !(headers.get("content-type") ?? "").includes("json");
}

/**
 * Reads a body whole, so that a broken connection fails the attempt instead of the parser. The key is removed
 * from an error response that repeats it.
 */
export type ReadResponse = (response: Response, redact: Redact) => Promise<Response>;

/**
 * The same response, fit for `text` and `json` only: to build another is the most expensive step of a call.
 */
export async function textResponse(response: Response, redact: Redact): Promise<Response> {
  if (!response.ok) return bufferedResponse(response, redact);
  const text = await response.text();
  return Object.assign(response, { text: async () => text, json: async () => JSON.parse(text) });
}

/** Another response, which can be read in every way. */
export async function bufferedResponse(response: Response, redact: Redact): Promise<Response> {
  if (response.body === null) return response;
  if (response.ok) return new Response(await response.arrayBuffer(), response);
  const { status, statusText } = response;
  const headers = redactedHeaders(response.headers, redact);
  return new Response(redact(await response.text()), { status, statusText, headers });
}

/** What a streamed body needs besides itself. */
type StreamOptions = {
  /** Ends the body at once, with its reason. */
  readonly signal: AbortSignal;
  /** Called once, when nothing more will be read. */
  readonly release: () => void;
  /** Makes the error for a body that breaks off. */
  readonly broken: (cause: unknown) => Error;
};

/**
 * The response with a body that obeys the signal, even if `fetch` does not, and whose error names the call if
 * it breaks off.
 */
export function streamedResponse(
  response: Response,
  source: ReadableStream<Uint8Array>,
  options: StreamOptions,
): Response {
  const { signal, release, broken } = options;
  const reader = source.getReader();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await raceWithSignal(reader.read(), signal);
        if (!done) return controller.enqueue(value);
        release();
        controller.close();
      } catch (error) {
        release();
        controller.error(signal.aborted ? signal.reason : broken(error));
        reader.cancel(error).catch(ignored);
      }
    },
    async cancel(reason) {
      release();
      await reader.cancel(reason);
    },
  });
  return new Response(body, response);
}

/** A source that has already failed refuses to be cancelled; its reader has the error. */
function ignored(): void {}
