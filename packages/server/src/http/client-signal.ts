import type { ServerResponse } from "node:http";

/**
 * A signal that comes when the client has left or no time is left before the server ends. Most operations never ask for it, so that it is made
 * when it is first asked for.
 */
export function clientSignal(res: ServerResponse, timeIsUp: AbortSignal): () => AbortSignal {
  let controller: AbortController | undefined;
  return () => {
    if (controller !== undefined) return controller.signal;
    const made = new AbortController();
    controller = made;
    const abort = () => made.abort();
    if (res.destroyed || timeIsUp.aborted) abort();
    timeIsUp.addEventListener("abort", abort, { once: true });
    res.once("close", () => {
      timeIsUp.removeEventListener("abort", abort);
      abort();
    });
    return made.signal;
  };
}
