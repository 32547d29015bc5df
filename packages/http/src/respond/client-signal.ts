import type { ServerResponse } from "node:http";

/**
 * A signal that is aborted when the client has left, or at the shutdown of the server. Most operations never
 * ask for it, so it is made when it is first asked for.
 */
export function clientSignal(res: ServerResponse, shutdown: AbortSignal | undefined): () => AbortSignal {
  let controller: AbortController | undefined;
  return () => {
    if (controller !== undefined) return controller.signal;
    const made = new AbortController();
    controller = made;
    const abort = () => made.abort();
    if (res.destroyed || shutdown?.aborted) abort();
    shutdown?.addEventListener("abort", abort, { once: true });
    res.once("close", () => {
      shutdown?.removeEventListener("abort", abort);
      abort();
    });
    return made.signal;
  };
}
