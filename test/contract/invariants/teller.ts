import type { CaseRequest, FormPart } from "@aegis/contract/cases";
import { type JsonObject, membersOf, operationOf } from "../../openapi-document.ts";
import { checkBody } from "../check-response.ts";
import { curlOf } from "../curl.ts";
import { notOffered } from "../lacking.ts";
import type { OwnThings } from "../own.ts";
import { prepareRequest, type Target } from "../prepare-request.ts";
import { send } from "../send.ts";
import { brokenInvariants } from "./answer-invariants.ts";
import { type Exchange, exchangeOf } from "./exchange.ts";

/** What a request of a story sends. */
export type Asking = {
  /** The id in the path. */
  readonly id?: number;
  /** Instead of the operation's. */
  readonly method?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** The JSON body. */
  readonly json?: JsonObject;
  readonly form?: readonly FormPart[];
};

/** Tells a story to a server: sends its requests, and remembers what is wrong. */
export type Teller = {
  readonly target: Target;
  /**
   * Sends a request, and checks the response by its schema and by the invariants of every response.
   *
   * @param status the only one that lets the story go on
   * @throws StoryEnded for another status
   * @throws CannotTell if the server does not offer the operation, or only what the public pages say is
   * judged, and they do not have it
   */
  readonly ask: (operationId: string, asking: Asking, status: number) => Promise<Exchange>;
  /** Remembers what is wrong, a sentence each, and which request shows it. */
  readonly report: (findings: readonly string[], shown: Exchange) => void;
  /** What was wrong so far. */
  readonly findings: readonly string[];
};

/** The story cannot go on, because of what has been found. */
export class StoryEnded extends Error {
  override readonly name = "StoryEnded";
}

/** The story cannot be told to this server. The message says why. */
export class CannotTell extends Error {
  override readonly name = "CannotTell";
}

/** Creates a teller. What it makes is the suite's own. */
export function createTeller(target: Target, own: OwnThings): Teller {
  const { onlyDocumented } = target;
  const findings: string[] = [];
  const curlFor = new Map<Exchange, string>();
  const report = (found: readonly string[], shown: Exchange) => {
    findings.push(...found.map((finding) => `${finding}\n${curlFor.get(shown) ?? ""}`));
  };
  return {
    target,
    findings,
    report,
    async ask(operationId, asking, status) {
      if (target.lacks?.has(operationId)) throw new CannotTell(`${operationId}: ${notOffered}`);
      if (onlyDocumented === true && operationOf(operationId)["x-source"] === "decided")
        throw new CannotTell(`no public page has ${operationId}`);
      const request = requestOf(operationId, asking);
      const call = prepareRequest(request, target);
      const response = await send(call);
      own.note(request, response);
      const exchange = exchangeOf(operationId, request, response);
      target.witness?.see(exchange);
      curlFor.set(exchange, curlOf(call, target.key));
      if (response.status !== status) {
        report([`The status is ${response.status}, not ${status}. ${response.text.slice(0, 300)}`], exchange);
        throw new StoryEnded();
      }
      // 304 and HEAD are HTTP's own, and have no body to check.
      if (status !== 304 && asking.method !== "HEAD")
        report(checkBody(operationId, response, onlyDocumented), exchange);
      if (asking.method !== "HEAD") report(brokenInvariants(exchange, onlyDocumented), exchange);
      return exchange;
    },
  };
}

/** The members of a response that is an object. */
export function fieldsOf({ body }: Exchange): JsonObject {
  return membersOf(body);
}

function requestOf(operationId: string, asking: Asking): CaseRequest {
  const { id, query, headers, json, form } = asking;
  const { method, path } = operationOf(operationId);
  return {
    method: asking.method ?? method,
    path: path.replace(/\{\w+\}/, String(id)),
    scheme: "Bearer",
    ...(query !== undefined && { query }),
    ...(headers !== undefined && { headers }),
    ...(json !== undefined && { contentType: "application/json", body: { json } }),
    ...(form !== undefined && { body: { form } }),
  };
}
