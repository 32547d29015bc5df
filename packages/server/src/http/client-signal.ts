import type { ServerResponse } from "node:http";

/**
 * A signal that comes when the client has left or the server stops. Most operations never ask for it, so that it is made
 * when it is first asked for.
 */
export function clientSignal(res: ServerResponse, stopping: AbortSignal): () => AbortSignal {
  let controller: AbortController | undefined;
  return () => {
    if (controller !== undefined) return controller.signal;
    const made = new AbortController();
    controller = made;
    const abort = () => made.abort();
    if (res.destroyed || stopping.aborted) abort();
    stopping.addEventListener("abort", abort, { once: true });
    res.once("close", () => {
      stopping.removeEventListener("abort", abort);
      abort();
    });
    return made.signal;
  };
}
