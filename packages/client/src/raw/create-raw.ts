import type { paths } from "@aegis/contract";
import createClient, { type Client } from "openapi-fetch";
import { fillPath } from "../path.ts";
import { queryString } from "../query.ts";
import type { CallSettings } from "../request-of.ts";
import type { Outgoing } from "../transport/outgoing.ts";
import type { Send } from "../transport/send.ts";
import { bufferedResponse } from "./buffered-response.ts";
import { serializeBody } from "./form.ts";

/** openapi-fetch on the document's paths, which sends as the methods do. */
export function createRaw(send: Send, { baseUrl, headers, limits, redact }: CallSettings): Client<paths> {
  const base = new URL(baseUrl).pathname.replace(/\/$/, "");
  const fetch = async (request: Request) => {
    const outgoing = await outgoingOf(request);
    const path = new URL(request.url).pathname.slice(base.length);
    const target = { operation: null, method: request.method, path };
    const read = (response: Response) => bufferedResponse(response, redact);
    return send(outgoing, { target, read, mayStream: true }, limits);
  };
  return createClient<paths>({
    baseUrl,
    headers,
    fetch,
    pathSerializer: fillPath,
    querySerializer: queryString,
    bodySerializer: serializeBody,
  });
}

/** What a request sends. Its body is read into memory, so that it can be sent again. */
async function outgoingOf(request: Request): Promise<Outgoing> {
  const { url, method, signal } = request;
  const headers = Object.fromEntries(request.headers);
  // Not by `body`, which not every browser has.
  const content = method === "GET" || method === "HEAD" ? undefined : await request.blob();
  return { url, method, headers, signal, body: content?.size === 0 ? undefined : content };
}
