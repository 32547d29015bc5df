import { hostedUrl } from "@aegis/contract";
import type { Redact } from "@aegis/io/redact";
import type { Environment } from "../environment.ts";
import { ConnectionError, TimeoutError } from "../errors/client-errors.ts";
import type { ClientSettings, Limits } from "../options.ts";
import { randomName } from "../random-name.ts";
import { type AttemptOptions, attempt } from "./attempt.ts";
import { type AttemptResult, retryDelay } from "./retry-delay.ts";
import { redactedHeaders } from "./secret.ts";
import { sleep } from "./sleep.ts";

/** Sends a request, retries it if that is safe, and returns the last response. */
export type Send = (
  request: Request,
  call: Pick<AttemptOptions, "target" | "read">,
  limits: Limits,
) => Promise<Response>;

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
  return async (request, { target, read }, limits) => {
    const { timeout, retries, deadline } = effective(limits, request);
    const isSafe = makeRepeatable(request, baseUrl, environment);
    const until = now() + deadline;
    for (let failed = 0; ; failed += 1) {
      const last = failed >= retries;
      const event = () => ({ ...target(), attempt: failed + 1 });
      if (hooks.onRequest)
        await hooks.onRequest({ ...event(), headers: redactedHeaders(request.headers, redact) });

      const began = now();
      const options = {
        target,
        fetch,
        read,
        redact,
        environment,
        timeout: Math.min(timeout, Math.max(0, until - began)),
      };
      const result = await attempt(last ? request : copyOf(request), options).catch(asResult);
      if (hooks.onResponse && result instanceof Response) {
        const headers = redactedHeaders(result.headers, redact);
        await hooks.onResponse({ ...event(), headers, status: result.status, elapsed: now() - began });
      }

      const delay = last ? undefined : retryDelay(result, isSafe, failed, environment);
      if (delay === undefined || now() + delay >= until) return responseOf(result);
      const reason = result instanceof Response ? result.status : result;
      await hooks.onRetry?.({ ...event(), reason, delay });
      await sleep(delay, request.signal, environment);
    }
  };
}

/**
 * Gives a POST a key, unless it has one, by which a server knows it when it comes again.
 *
 * @returns whether the request can be repeated without further effect. The hosted service may ignore keys.
 */
function makeRepeatable({ method, headers }: Request, baseUrl: string, environment: Environment): boolean {
  if (method !== "POST") return true;
  if (!headers.has(keyHeader)) headers.set(keyHeader, `"${randomName(environment)}"`);
  return baseUrl !== hostedUrl;
}

const keyHeader = "Idempotency-Key";

function effective({ deadline = 600_000, timeout, retries = 2 }: Limits, { method, headers }: Request) {
  // An upload would have to be held in memory to be sent again.
  const upload = headers.get("content-type")?.startsWith("multipart/");
  return {
    deadline,
    timeout: timeout ?? (method === "POST" ? deadline : 60_000),
    retries: upload ? 0 : retries,
  };
}

/**
 * A body can be read only once, so each attempt needs a copy. Without a body, `fetch` makes its own request.
 */
function copyOf(request: Request): Request {
  return request.body === null ? request : request.clone();
}

/**
 * Returns an error that another attempt may follow. The signal's reason and all other errors end the call.
 */
function asResult(error: unknown): AttemptResult {
  if (error instanceof ConnectionError || error instanceof TimeoutError) return error;
  throw error;
}

function responseOf(result: AttemptResult): Response {
  if (result instanceof Response) return result;
  throw result;
}
