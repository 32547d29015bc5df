import { raceWithSignal } from "@aegis/async";
import type { Redact } from "@aegis/io/redact";
import type { Environment } from "../environment.ts";
import type { CallTarget } from "../errors/aegis-error.ts";
import { ConnectionError, TimeoutError } from "../errors/client-errors.ts";
import type { Fetch } from "../options.ts";
import { isStreamed, type ReadResponse, streamedResponse } from "./response-body.ts";
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
 * Sends a request once. A request without a body is not consumed.
 *
 * @throws ConnectionError, TimeoutError, or the reason of the request's signal
 */
export async function attempt(request: Request, options: AttemptOptions): Promise<Response> {
  const { target, timeout, fetch, read, redact, environment } = options;
  const broken = (cause: unknown) => new ConnectionError(target(), redactedError(cause, redact));
  const expired = () => new TimeoutError(target(), `no response within ${timeout} ms`);
  const { signal, abort, release } = follower(request.signal);
  const cancel = environment.after(timeout, () => abort(expired()));
  const answered = async () => {
    const response = await fetch(request, signal);
    return isStreamed(response) ? response : read(response, redact);
  };
  let streaming = false;
  try {
    const response = await raceWithSignal(answered(), signal);
    if (response.body === null || !isStreamed(response)) return response;
    streaming = true;
    return streamedResponse(response, response.body, { signal, release, broken });
  } catch (error) {
    throw signal.aborted ? signal.reason : broken(error);
  } finally {
    cancel();
    if (!streaming) release();
  }
}

/** A signal that follows another one until it is released, and can be aborted by itself. */
function follower(leader: AbortSignal) {
  const controller = new AbortController();
  const abort = (reason: unknown) => controller.abort(reason);
  const follow = () => abort(leader.reason);
  leader.addEventListener("abort", follow, { once: true });
  if (leader.aborted) follow();
  return { signal: controller.signal, abort, release: () => leader.removeEventListener("abort", follow) };
}
