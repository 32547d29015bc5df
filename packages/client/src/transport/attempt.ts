import type { Redact } from "@aegis/io/redact";
import type { Environment } from "../environment.ts";
import type { CallTarget } from "../errors/aegis-error.ts";
import { ConnectionError, TimeoutError } from "../errors/client-errors.ts";
import type { Fetch } from "./fetch.ts";
import type { Outgoing } from "./outgoing.ts";
import { isStreamed, type ReadResponse } from "./response-body.ts";
import { redactedError } from "./secret.ts";

/** What an attempt needs besides the request. */
export type AttemptOptions = {
  readonly target: () => CallTarget;
  readonly timeout: number;
  readonly fetch: Fetch;
  readonly read: ReadResponse;
  readonly redact: Redact;
  readonly environment: Environment;
};

/**
 * Sends a request once.
 *
 * @throws ConnectionError, TimeoutError, or the reason of the request's signal
 */
export async function attempt(request: Outgoing, options: AttemptOptions): Promise<Response> {
  const { target, timeout, fetch, read, redact, environment } = options;
  const broken = (cause: unknown) => new ConnectionError(target(), redactedError(cause, redact));
  const expired = () => new TimeoutError(target(), `no response within ${timeout} ms`);
  const { signal, abort, aborted, release } = follower(request.signal);
  const cancel = environment.after(timeout, () => abort(expired()));
  const answered = async () => {
    const response = await fetch(request, signal);
    return isStreamed(response) ? response : read(response, redact);
  };
  let streaming = false;
  try {
    const response = await Promise.race([answered(), aborted]);
    if (response.body === null || !isStreamed(response)) return response;
    // The first byte is there. Loaded on demand: only downloads are streamed.
    cancel();
    const { streamedResponse } = await import("./streamed-response.ts");
    streaming = true;
    return streamedResponse(response, response.body, { signal, release, broken });
  } catch (error) {
    throw signal.aborted ? signal.reason : broken(error);
  } finally {
    cancel();
    if (!streaming) release();
  }
}

/** A signal that follows another one, if there is one, until it is released, and can be aborted by itself. */
function follower(leader: AbortSignal | undefined) {
  const controller = new AbortController();
  let reject = (_: unknown) => {};
  const aborted = new Promise<never>((_, fail) => {
    reject = fail;
  });
  const abort = (reason: unknown) => {
    controller.abort(reason);
    reject(reason);
  };
  const follow = () => abort(leader?.reason);
  leader?.addEventListener("abort", follow, { once: true });
  if (leader?.aborted) follow();
  const release = () => leader?.removeEventListener("abort", follow);
  return {
    signal: controller.signal,
    abort,
    /** Rejects with the reason. Not by a listener of the signal, which takes longer. */
    aborted,
    release,
  };
}
