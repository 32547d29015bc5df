import type { Environment } from "../environment.ts";
import { ConnectionError, TimeoutError } from "../errors/client-errors.ts";
import type { Limits, Settings } from "../options.ts";
import { sleep } from "./abort.ts";
import { attempt, type Terms } from "./attempt.ts";
import { type Outcome, pauseAfter } from "./pause.ts";
import { type Redact, redactedHeaders } from "./secret.ts";

/** Sends a request, more than once where that is safe, and answers with the last response. */
export type Send = (
  request: Request,
  terms: Pick<Terms, "place" | "read">,
  limits: Limits,
) => Promise<Response>;

/** A sender tells its hooks, keeps the key to itself, and takes time and chance from its environment. */
export function sender({ fetch, hooks }: Settings, redact: Redact, environment: Environment): Send {
  const { now } = environment;
  return async (request, { place, read }, limits) => {
    const { timeout, retries, deadline } = effective(limits, request);
    const until = now() + deadline;
    for (let failed = 0; ; failed += 1) {
      const last = failed >= retries;
      const event = () => ({ ...place(), attempt: failed + 1 });
      if (hooks.onRequest)
        await hooks.onRequest({ ...event(), headers: redactedHeaders(request.headers, redact) });

      const began = now();
      const terms = {
        place,
        fetch,
        read,
        redact,
        environment,
        timeout: Math.min(timeout, Math.max(0, until - began)),
      };
      const outcome = await attempt(last ? request : another(request), terms).catch(asOutcome);
      if (hooks.onResponse && outcome instanceof Response) {
        const headers = redactedHeaders(outcome.headers, redact);
        await hooks.onResponse({ ...event(), headers, status: outcome.status, elapsed: now() - began });
      }

      const delay = last ? undefined : pauseAfter(outcome, request.method, failed, environment);
      if (delay === undefined || now() + delay >= until) return answerOf(outcome);
      const reason = outcome instanceof Response ? outcome.status : outcome;
      await hooks.onRetry?.({ ...event(), reason, delay });
      await sleep(delay, request.signal, environment);
    }
  };
}

function effective({ deadline = 600_000, timeout, retries = 2 }: Limits, { method, headers }: Request) {
  // To be sent again, an upload would have to be held in memory.
  const upload = headers.get("content-type")?.startsWith("multipart/");
  return {
    deadline,
    timeout: timeout ?? (method === "POST" ? deadline : 60_000),
    retries: upload ? 0 : retries,
  };
}

/** A body can be read once, so that each attempt needs its own; without one, the attempt makes its own request. */
function another(request: Request): Request {
  return request.body === null ? request : request.clone();
}

/** What ends an attempt and may be followed by another; the signal's reason and the rest end the call. */
function asOutcome(error: unknown): Outcome {
  if (error instanceof ConnectionError || error instanceof TimeoutError) return error;
  throw error;
}

function answerOf(outcome: Outcome): Response {
  if (outcome instanceof Response) return outcome;
  throw outcome;
}
