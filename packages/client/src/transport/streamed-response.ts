import { raceWithSignal } from "@aegis/async";

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
