import type { OperationId, paths } from "@aegis/contract";
import { redactor } from "@aegis/io/redact";
import createClient, { type Client } from "openapi-fetch";
import { type CallOperation, callOperation } from "./call-operation.ts";
import type { Environment } from "./environment.ts";
import type { CallTarget } from "./errors/aegis-error.ts";
import type { ClientSettings } from "./options.ts";
import { fillPath } from "./path.ts";
import { queryString } from "./query.ts";
import { bufferedResponse } from "./transport/response-body.ts";
import { createSend } from "./transport/send.ts";
import { serializeBody } from "./upload/form.ts";

/** What the groups of operations are built on. */
export type ApiClient = {
  /** openapi-fetch on the document's paths. It sends as the facade does. */
  readonly raw: Client<paths>;
  readonly call: CallOperation;
  readonly environment: Environment;
};

export function createApiClient(settings: ClientSettings, environment: Environment): ApiClient {
  const { apiKey, baseUrl, limits } = settings;
  const base = new URL(baseUrl).pathname.replace(/\/$/, "");
  // A function, since few calls need their target and reading a request's URL is slow.
  const targetOf = (request: Request, operation: OperationId | null) => (): CallTarget => {
    const { method, url } = request;
    return { operation, method, path: new URL(url).pathname.slice(base.length) };
  };
  const send = createSend(settings, redactor(apiKey), environment);
  const raw = createClient<paths>({
    baseUrl,
    headers: { Authorization: `Bearer ${apiKey}` },
    fetch: (request) => send(request, { target: targetOf(request, null), read: bufferedResponse }, limits),
    pathSerializer: fillPath,
    querySerializer: queryString,
    bodySerializer: serializeBody,
  });
  return { raw, call: callOperation(send, limits, targetOf), environment };
}
