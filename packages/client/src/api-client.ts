import type { OperationId, paths } from "@aegis/contract";
import { redactor } from "@aegis/io/redact";
import createClient, { type Client } from "openapi-fetch";
import manifest from "../package.json" with { type: "json" };
import { type CallOperation, callOperation } from "./call-operation.ts";
import type { Environment } from "./environment.ts";
import type { CallTarget } from "./errors/aegis-error.ts";
import { lowerCased } from "./lower-cased.ts";
import { fillPath } from "./path.ts";
import { queryString } from "./query.ts";
import type { ClientSettings } from "./settings.ts";
import { lightRequest, outgoingOf } from "./transport/outgoing.ts";
import { bufferedResponse } from "./transport/response-body.ts";
import { createSend } from "./transport/send.ts";
import { serializeBody } from "./upload/form.ts";

/** What the groups of operations are built on. */
export type ApiClient = {
  /** openapi-fetch on the document's paths, for users. */
  readonly raw: Client<paths>;
  /** The same for the facade: it makes no `Request`, and middleware of `raw` does not see its calls. */
  readonly http: Client<paths>;
  readonly call: CallOperation;
  readonly environment: Environment;
};

export function createApiClient(settings: ClientSettings, environment: Environment): ApiClient {
  const { apiKey, baseUrl, limits } = settings;
  const base = new URL(baseUrl).pathname.replace(/\/$/, "");
  const targetOf = (operation: OperationId | null, method: string, url: string): CallTarget => {
    return { operation, method, path: new URL(url).pathname.slice(base.length) };
  };
  const send = createSend(settings, redactor(apiKey), environment);
  const headers = headersOf(settings, environment);
  const options = {
    baseUrl,
    pathSerializer: fillPath,
    querySerializer: queryString,
    bodySerializer: serializeBody,
  };
  const fetch = async (request: Request) => {
    const outgoing = await outgoingOf(request);
    const target = () => targetOf(null, outgoing.method, outgoing.url);
    return send(outgoing, { target, read: bufferedResponse }, limits);
  };
  return {
    raw: createClient<paths>({ ...options, headers, fetch }),
    http: createClient<paths>({ ...options, Request: lightRequest }),
    call: callOperation(send, { headers, limits }, targetOf),
    environment,
  };
}

/** What is sent with each request. Names are in lower case, so that those of the caller take their place. */
function headersOf({ apiKey, headers }: ClientSettings, { isBrowser }: Environment): Record<string, string> {
  return {
    authorization: `Bearer ${apiKey}`,
    // In a browser it would be one more header that the API's server has to allow.
    ...(!isBrowser && { "user-agent": `aegis-client/${manifest.version}` }),
    ...lowerCased(headers),
  };
}
