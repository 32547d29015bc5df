import { setMaxListeners } from "node:events";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import { docsFolder, documentFiles } from "@aegis/contract/document";
import {
  corsHeaders,
  errorResponse,
  type PreRoute,
  page,
  preRoute,
  readPages,
  readTarget,
  send,
} from "@aegis/http";
import { type ApiParts, type Response, respond } from "./api.ts";
import { sendFaulty } from "./http/send-faulty.ts";
import type { MockOptions } from "./options.ts";
import { parseClosed } from "./produce/closed-document.ts";
import { loadExamples } from "./produce/example-set.ts";
import { loadProducers } from "./produce/prism.ts";
import { createRateLimiter } from "./rate-limit.ts";

/**
 * A mock of the API as a listener for any `node:http` server, its answers all made beforehand.
 *
 * It serves the API below `/api/v1`, and `/docs`, `/openapi.json`, `/openapi.yaml` and `/healthz`. It remembers nothing:
 * a sound request is answered by an example of the document, whichever one its `Prefer` header names, and an unsound one
 * as the API would answer it. Any key is accepted, and `Accept` is not looked at, since each answer has one media type.
 */
export async function createMock(options: MockOptions = {}): Promise<RequestListener> {
  const {
    docs = docsFolder,
    now = () => performance.now(),
    signal,
    onError = console.error,
    ...defaults
  } = options;
  const document = parseClosed(await readFile(documentFiles.json, "utf8"));
  const [pages, producers] = await Promise.all([readPages(docs), loadProducers(document)]);
  const shelves = await Promise.all(producers.map(loadExamples));
  const parts: ApiParts = {
    producers: new Map(producers.map((producer) => [producer.id, producer])),
    shelves: new Map(shelves.map((shelf) => [shelf.id, shelf])),
    limiter: createRateLimiter(now),
    defaults,
  };
  const door = preRoute(new Map([...pages, ["/healthz", page("application/json", Buffer.from(alive))]]));
  if (signal !== undefined) setMaxListeners(0, signal);
  return (req, res) => {
    answer(parts, door, req, res, signal).catch((error: unknown) => {
      // A client that left in the middle of its request is no fault of ours.
      if (req.destroyed && !req.complete) return;
      send(req, res, errorResponse(500, "Internal server error."));
      onError(error);
    });
  };
}

const alive = '{"status":"ok"}';

const exposed = "Allow, Content-Disposition, Preference-Applied, Retry-After, WWW-Authenticate";

async function answer(
  parts: ApiParts,
  door: PreRoute,
  req: IncomingMessage,
  res: ServerResponse,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { answer, preferences } = await responseTo(parts, door, req);
  if (preferences.delay !== undefined && preferences.delay > 0) await pause(preferences.delay, signal);
  const headers = { ...answer.headers, ...corsHeaders(req, exposed) };
  sendFaulty(req, res, { ...answer, headers }, preferences.fault);
}

/** Delays and faults are for the API alone. */
async function responseTo(parts: ApiParts, door: PreRoute, req: IncomingMessage): Promise<Response> {
  const target = readTarget(req.url ?? "/");
  const answer = door(req, target);
  return answer === undefined ? respond(parts, req, target) : { answer, preferences: {} };
}

async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
}
