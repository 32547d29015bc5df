import { orAborted } from "./abort.ts";
import { type Redact, redactedHeaders } from "./secret.ts";

/** Whether the body is handed on as it comes. Only CSV is; JSON and every refusal are read whole within the attempt. */
export function isStreamed({ ok, headers }: Response): boolean {
  return ok && !(headers.get("content-type") ?? "").includes("json");
}

/**
 * Reads a body whole, so that one that breaks off is a failed attempt and not a failed parse. A refusal loses the
 * key, should it repeat it.
 */
export type Reading = (response: Response, redact: Redact) => Promise<Response>;

/** The same answer, good for `text` and `json` alone: to build another is the dearest step of a call. */
export async function textAnswer(response: Response, redact: Redact): Promise<Response> {
  if (!response.ok) return wholeAnswer(response, redact);
  const text = await response.text();
  return Object.assign(response, { text: async () => text, json: async () => JSON.parse(text) });
}

/** Another answer, which can be read in every way. */
export async function wholeAnswer(response: Response, redact: Redact): Promise<Response> {
  if (response.body === null) return response;
  if (response.ok) return new Response(await response.arrayBuffer(), response);
  const { status, statusText } = response;
  const headers = redactedHeaders(response.headers, redact);
  return new Response(redact(await response.text()), { status, statusText, headers });
}

/** What a streamed body needs besides itself. */
type Watch = {
  /** Ends the body at once, with its reason. */
  readonly signal: AbortSignal;
  /** Called once, when nothing more will be read. */
  readonly release: () => void;
  /** What the reader is told when the body breaks off. */
  readonly broken: (cause: unknown) => Error;
};

/** The answer with a body that heeds the signal, whatever `fetch` does, and that names the call when it breaks off. */
export function streamedAnswer(
  response: Response,
  source: ReadableStream<Uint8Array>,
  watch: Watch,
): Response {
  const reader = source.getReader();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await orAborted(reader.read(), watch.signal);
        if (!done) return controller.enqueue(value);
        watch.release();
        controller.close();
      } catch (error) {
        watch.release();
        controller.error(watch.signal.aborted ? watch.signal.reason : watch.broken(error));
        reader.cancel(error).catch(ignored);
      }
    },
    async cancel(reason) {
      watch.release();
      await reader.cancel(reason);
    },
  });
  return new Response(body, response);
}

/** A source that has already failed refuses to be cancelled; its reader was told why. */
function ignored(): void {}
