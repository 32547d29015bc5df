import type { ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { startEndpoint, type TestEndpoint } from "./endpoint.ts";

/** What an endpoint does instead of an answer. */
export type JudgeFault = (response: ServerResponse) => void;

/** An endpoint that finds nothing, and fails as the text that it is asked about says. */
export type FaultyJudge = TestEndpoint & {
  /** How often it was asked about a text, by the text. */
  readonly asked: ReadonlyMap<string, number>;
  /** Which workers have asked: what they say in the header `x-worker`. */
  readonly askers: ReadonlySet<unknown>;
};

/** A text on which the endpoint fails, always or the first time. */
export function textOfFault(name: string, times: "once" | "always"): string {
  return `fault ${name} ${times}`;
}

/** Starts one with these faults, by their names. */
export async function faultyJudge(faults: Readonly<Record<string, JudgeFault>>): Promise<FaultyJudge> {
  const asked = new Map<string, number>();
  const askers = new Set<unknown>();
  const endpoint = await startEndpoint(async (request, response) => {
    askers.add(request.headers["x-worker"]);
    const body = await text(request);
    const [found = "", name = "", times] = /fault (\S+) (once|always)/.exec(body) ?? [];
    const before = asked.get(found) ?? 0;
    asked.set(found, before + 1);
    const fault = times === "once" && before > 0 ? undefined : faults[name];
    if (fault === undefined) answer(response, '{"findings":[]}');
    else fault(response);
  });
  return { ...endpoint, url: `${endpoint.url}/v1`, asked, askers };
}

/** Answers as a model that says this, for the same few tokens each time. */
export function answer(response: ServerResponse, content: string): void {
  const choices = [{ finish_reason: "stop", message: { content } }];
  const usage = { prompt_tokens: 100, completion_tokens: 20 };
  send(response, 200, JSON.stringify({ choices, usage }));
}

/** Answers with a status and a body, whatever that is. */
export function send(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
}
