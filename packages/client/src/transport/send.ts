import { hostedUrl } from "@aegis/contract";
import type { Redact } from "@aegis/io/redact";
import type { Environment } from "../environment.ts";
import { ConnectionError, InvalidArgumentError, TimeoutError } from "../errors/client-errors.ts";
import type { Limits } from "../options.ts";
import { randomName } from "../random-name.ts";
import type { ClientSettings } from "../settings.ts";
import { type AttemptOptions, attempt } from "./attempt.ts";
import type { Outgoing } from "./outgoing.ts";
import { type AttemptResult, mayHaveArrived, retryDelay } from "./retry-delay.ts";
import { redactedHeaders } from "./secret.ts";
import { sleep } from "./sleep.ts";

/** Sends a request, retries it if that is safe, and returns the last response. */
export type Send = (request: Outgoing, call: SentCall, limits: Limits) => Promise<Response>;

/** What the call is for, how its responses are read, and the caller's own key for a POST. */
type SentCall = Pick<AttemptOptions, "target" | "read" | "mayStream"> & {
  readonly idempotencyKey?: string | undefined;
};

/**
 * Makes a `Send` that calls the hooks, keeps the key out of what they see, and takes time from its
 * environment.
 */
export function createSend(
  { fetch, hooks, baseUrl }: ClientSettings,
  redact: Redact,
  environment: Environment,
): Send {
  const { now } = environment;
  return async (request, { target, read, mayStream, idempotencyKey }, limits) => {
    const { timeout, retries, deadline } = effective(limits, request);
    const isSafe = makeRepeatable(request, idempotencyKey, baseUrl, environment);
    const until = now() + deadline;
    let arrived = false;
    for (let failed = 0; ; failed += 1) {
      const event = () => ({ ...target, attempt: failed + 1 });
      if (hooks.onRequest)
        await hooks.onRequest({ ...event(), headers: redactedHeaders(new Headers(request.headers), redact) });

      const began = now();
      const left = Math.max(0, until - began);
      const options = {
        target,
        fetch,
        read,
        mayStream,
        redact,
        environment,
        timeout: Math.min(timeout, left),
        deadline: timeout < left ? undefined : deadline,
      };
      const result = await attempted(request, options);
      if (hooks.onResponse && result instanceof Response) {
        const headers = redactedHeaders(result.headers, redact);
        await hooks.onResponse({ ...event(), headers, status: result.status, elapsed: now() - began });
      }
      if (result instanceof Response && result.ok) return result;
      if (arrived && request.method === "DELETE" && isGone(result)) return nothingLeft(result);
      const delay = failed < retries ? retryDelay(result, isSafe, failed, environment) : undefined;
      if (delay === undefined || now() + delay >= until) return responseOf(result);
      arrived ||= mayHaveArrived(result);
      const reason = result instanceof Response ? result.status : result;
      await hooks.onRetry?.({ ...event(), reason, delay });
      await sleep(delay, request.signal, environment);
    }
  };
}

/**
 * Gives a POST a key, the caller's or a random one, by which a server knows it when it comes again. One in
 * the caller's headers stays.
 *
 * @returns whether the request can be repeated without further effect. The hosted service may ignore keys.
 */
function makeRepeatable(
  { method, headers }: Outgoing,
  key: string | undefined,
  baseUrl: string,
  environment: Environment,
): boolean {
  if (method !== "POST") return true;
  if (key !== undefined && !/^[ !#-[\]-~]{1,255}$/.test(key))
    throw new InvalidArgumentError(
      `idempotencyKey must be 1 to 255 characters of ASCII without " and \\, not ${JSON.stringify(key)}.`,
    );
  if (key !== undefined) headers[keyHeader] = `"${key}"`;
  else headers[keyHeader] ??= `"${randomName(environment)}"`;
  return baseUrl !== hostedUrl;
}

const keyHeader = "idempotency-key";

function effective({ deadline = 600_000, timeout, retries = 2 }: Limits, { method, body }: Outgoing) {
  return {
    deadline,
    timeout: timeout ?? (method === "POST" ? deadline : 60_000),
    // A stream would have to be held in memory to be sent again.
    retries: body instanceof ReadableStream ? 0 : retries,
  };
}

/** An error that another attempt may follow is a result. The signal's reason and all others end the call. */
async function attempted(request: Outgoing, options: AttemptOptions): Promise<AttemptResult> {
  try {
    return await attempt(request, options);
  } catch (error) {
    if (error instanceof ConnectionError || error instanceof TimeoutError) return error;
    throw error;
  }
}

/** The API's 404, not that of a proxy which does not find the API. */
function isGone(result: AttemptResult): result is Response {
  return (
    result instanceof Response &&
    result.status === 404 &&
    (result.headers.get("content-type") ?? "").includes("json")
  );
}

/** What the DELETE got that did its work, and whose response was lost. */
function nothingLeft({ headers }: Response): Response {
  return new Response(null, { status: 204, headers });
}

function responseOf(result: AttemptResult): Response {
  if (result instanceof Response) return result;
  throw result;
}
