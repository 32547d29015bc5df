import type { OperationId, paths } from "@aegis/contract";
import createClient, { type Client } from "openapi-fetch";
import { type Call, caller } from "./call.ts";
import type { Environment } from "./environment.ts";
import type { Place } from "./errors/aegis-error.ts";
import type { Settings } from "./options.ts";
import { fillPath } from "./path.ts";
import { queryString } from "./query.ts";
import { wholeAnswer } from "./transport/answer.ts";
import { redactor } from "./transport/secret.ts";
import { sender } from "./transport/send.ts";
import { serializeBody } from "./upload/form.ts";

/** What the groups of operations are built on. */
export type Api = {
  /** openapi-fetch on the document's paths; sends as the facade does. */
  readonly raw: Client<paths>;
  readonly call: Call;
  readonly environment: Environment;
};

export function createApi(settings: Settings, environment: Environment): Api {
  const { apiKey, baseUrl, limits } = settings;
  const base = new URL(baseUrl).pathname.replace(/\/$/, "");
  // Few calls are asked where they went, and a request's address is slow to get at.
  const place = (request: Request, operation: OperationId | null) => (): Place => {
    const { method, url } = request;
    return { operation, method, path: new URL(url).pathname.slice(base.length) };
  };
  const send = sender(settings, redactor(apiKey), environment);
  const raw = createClient<paths>({
    baseUrl,
    headers: { Authorization: `Bearer ${apiKey}` },
    fetch: (request) => send(request, { place: place(request, null), read: wholeAnswer }, limits),
    pathSerializer: fillPath,
    querySerializer: queryString,
    bodySerializer: serializeBody,
  });
  return { raw, call: caller(send, limits, place), environment };
}
