import { buffer } from "node:stream/consumers";
import { judgeBody } from "../judge.ts";
import type { Answer } from "../send.ts";
import { type Served, serve } from "../serve.ts";
import type { OperationSample } from "./workspace.ts";

/** A request that a sample made, and its answer. */
export type Exchange = { readonly method: string; readonly path: string; readonly answer: Answer };

/** Stands between samples and a server, and keeps what they say to each other. */
export type Recorder = Served & {
  /** Where a sample finds the server: an address of its own, without a path of the API. */
  readonly hostFor: (sample: string) => string;
  readonly exchangesTo: (host: string) => readonly Exchange[];
};

/** @param upstream the server's address without a path. */
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
    const answer = await fetch(upstream + path, {
      method,
      headers: headers.filter(([name]) => !ofConnection.has(name)),
      ...(body.length > 0 && { body }),
    });
    const text = await answer.text();
    const [mediaType = null] = answer.headers.get("Content-Type")?.split(";") ?? [];
    const exchange = {
      method,
      path,
      answer: { status: answer.status, mediaType, headers: answer.headers, text },
    };
    exchanges.set(sample, [...(exchanges.get(sample) ?? []), exchange]);
    response
      .writeHead(answer.status, [...answer.headers].filter(([name]) => !ofConnection.has(name)).flat())
      .end(text);
  });
  return {
    ...server,
    hostFor: (sample) => `${server.url}/${sample}`,
    exchangesTo: (host) => exchanges.get(host.slice(server.url.length + 1)) ?? [],
  };
}

/** Headers that belong to one connection, not to what is said over it. */
const ofConnection = new Set([
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "transfer-encoding",
]);

/** What is wrong with what a sample did: it must call its operation, and nothing but successes may come back. */
export function judgeExchanges({ operation }: OperationSample, exchanges: readonly Exchange[]): string[] {
  const { operationId, method, path } = operation;
  const address = new RegExp(`/api/v1${path.replaceAll(/\{\w+\}/g, "[^/?]+")}(\\?|$)`);
  if (exchanges.length === 0) return ["It calls nothing."];
  return exchanges.flatMap((each) => {
    if (each.method !== method || !address.test(each.path)) return [`It calls ${each.method} ${each.path}.`];
    if (each.answer.status >= 300) return [`It is answered with ${each.answer.status}: ${each.answer.text}`];
    return judgeBody(operationId, each.answer);
  });
}
