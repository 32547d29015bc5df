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
  readonly target: CallTarget;
  /** In milliseconds. */
  readonly timeout: number;
  /** That of the whole call, if less than a timeout was left of it. */
  readonly deadline: number | undefined;
  readonly fetch: Fetch;
  readonly read: ReadResponse;
  /** Whether a success is passed on as it arrives, unless it is JSON. */
  readonly mayStream: boolean;
  readonly redact: Redact;
  readonly environment: Environment;
};

/**
 * Sends a request once.
 *
 * @throws ConnectionError, TimeoutError, or the reason of the request's signal
 */
export async function attempt(request: Outgoing, options: AttemptOptions): Promise<Response> {
  const { target, timeout, deadline, fetch, read, mayStream, redact, environment } = options;
  const broken = (cause: unknown) => new ConnectionError(target, redactedError(cause, redact));
  const { signal, abort, unlessAborted, release } = follower(request.signal);
  const cancel = environment.after(timeout, () => {
    const limit = deadline === undefined ? `${timeout} ms` : `the deadline of ${deadline} ms`;
    abort(new TimeoutError(target, `no response within ${limit}`));
  });
  let isWhole = true;
  let streaming = false;
  try {
    const response = await unlessAborted(async () => {
      const begun = await fetch(request, signal);
      isWhole = !(mayStream && isStreamed(begun));
      return isWhole ? read(begun) : begun;
    });
    if (isWhole || response.body === null) return response;
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
  const { signal } = controller;
  let reject = (_: unknown) => {};
  const abort = (reason: unknown) => {
    controller.abort(reason);
    reject(reason);
  };
  const follow = () => abort(leader?.reason);
  leader?.addEventListener("abort", follow, { once: true });
  return {
    signal,
    abort,
    /** What some work gives, or else the reason. Not by a listener of the signal, which takes longer. */
    unlessAborted: <Result>(work: () => Promise<Result>) =>
      new Promise<Result>((resolve, fail) => {
        reject = fail;
        if (leader?.aborted) follow();
        work().then(resolve, fail);
      }),
    release: () => leader?.removeEventListener("abort", follow),
  };
}
