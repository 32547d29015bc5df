import { buffer } from "node:stream/consumers";
import { checkBody } from "../check-response.ts";
import type { ContractResponse } from "../send.ts";
import { type Served, serve } from "../serve.ts";
import type { OperationSample } from "./workspace.ts";

/** A request that a sample sent, and its response. */
export type Exchange = {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly contentType: string | undefined;
  readonly body: Buffer;
  readonly response: ContractResponse;
};

/** A proxy between samples and a server that records their exchanges. */
export type Recorder = Served & {
  /** The base URL for a sample, which differs for each, without the path of the API. */
  readonly hostFor: (sample: string) => string;
  readonly exchangesTo: (host: string) => readonly Exchange[];
};

/** @param upstream the server's URL without a path */
export async function startRecorder(upstream: string): Promise<Recorder> {
  const exchanges = new Map<string, Exchange[]>();
  const server = await serve(async (request, response) => {
    const [, sample = "", path = ""] = /^\/([\w-]+)(\/.*)$/.exec(request.url ?? "") ?? [];
    const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]);
    const method = request.method ?? "";
    const body = await buffer(request);
    const answered = await fetch(upstream + path, {
      method,
      headers: headers.filter(([name]) => !ofConnection.has(name)),
      ...(body.length > 0 && { body }),
    });
    const text = await answered.text();
    const [mediaType = null] = answered.headers.get("Content-Type")?.split(";") ?? [];
    const exchange = {
      method,
      path,
      contentType: request.headers["content-type"],
      body,
      response: { status: answered.status, mediaType, headers: answered.headers, text },
    };
    exchanges.set(sample, [...(exchanges.get(sample) ?? []), exchange]);
    response
      .writeHead(answered.status, [...answered.headers].filter(([name]) => !ofConnection.has(name)).flat())
      .end(text);
  });
  return {
    ...server,
    hostFor: (sample) => `${server.url}/${sample}`,
    exchangesTo: (host) => exchanges.get(host.slice(server.url.length + 1)) ?? [],
  };
}

/** Headers that belong to one connection, or say how a body was packed, which is passed on unpacked. */
const ofConnection = new Set([
  "connection",
  "content-encoding",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "transfer-encoding",
]);

/**
 * What is wrong with a sample's exchanges: it must call its operation, and every response must be a success.
 */
export function judgeExchanges({ operation }: OperationSample, exchanges: readonly Exchange[]): string[] {
  const { operationId, method, path } = operation;
  const address = new RegExp(`/api/v1${path.replaceAll(/\{\w+\}/g, "[^/?]+")}(\\?|$)`);
  if (exchanges.length === 0) return ["It calls nothing."];
  return exchanges.flatMap((each) => {
    if (each.method !== method || !address.test(each.path)) return [`It calls ${each.method} ${each.path}.`];
    if (each.response.status >= 300)
      return [`It is answered with ${each.response.status}: ${each.response.text}`];
    return checkBody(operationId, each.response);
  });
}
