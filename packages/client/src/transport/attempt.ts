import type { Environment } from "../environment.ts";
import type { Place } from "../errors/aegis-error.ts";
import { ConnectionError, TimeoutError } from "../errors/client-errors.ts";
import type { Fetch } from "../options.ts";
import { isStreamed, type Reading, streamedAnswer } from "./answer.ts";
import { type Redact, redactedError } from "./secret.ts";

/** What an attempt needs besides the request. */
export type Terms = {
  readonly place: () => Place;
  readonly timeout: number;
  readonly fetch: Fetch;
  readonly read: Reading;
  readonly redact: Redact;
  readonly environment: Environment;
};

/**
 * Sends a request once. The request itself stays as it is where it has no body.
 *
 * @throws ConnectionError, TimeoutError, or the reason of the request's signal.
 */
export async function attempt(request: Request, terms: Terms): Promise<Response> {
  const { place, timeout, fetch, read, redact, environment } = terms;
  const broken = (cause: unknown) => new ConnectionError(place(), redactedError(cause, redact));
  const expired = () => new TimeoutError(place(), `no answer within ${timeout} ms`);
  const { signal, aborted, abort, release } = follower(request.signal);
  const callOff = environment.after(timeout, () => abort(expired()));
  const answered = async () => {
    const response = await fetch(request, signal);
    return isStreamed(response) ? response : read(response, redact);
  };
  let streaming = false;
  try {
    const response = await Promise.race([answered(), aborted]);
    if (response.body === null || !isStreamed(response)) return response;
    streaming = true;
    return streamedAnswer(response, response.body, { signal, release, broken });
  } catch (error) {
    throw signal.aborted ? signal.reason : broken(error);
  } finally {
    callOff();
    if (!streaming) release();
  }
}

/** A signal that follows another until released, and can be aborted by itself; `aborted` rejects with the reason. */
function follower(leader: AbortSignal) {
  const controller = new AbortController();
  const { signal } = controller;
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  const abort = (reason: unknown) => controller.abort(reason);
  const follow = () => abort(leader.reason);
  leader.addEventListener("abort", follow, { once: true });
  if (leader.aborted) follow();
  return { signal, aborted, abort, release: () => leader.removeEventListener("abort", follow) };
}
