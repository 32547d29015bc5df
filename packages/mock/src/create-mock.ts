import { setMaxListeners } from "node:events";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import { docsFolder, documentFiles } from "@aegis/contract/document";
import { type ApiParts, basePath, type Response, respond } from "./api.ts";
import { type Answer, errorAnswer } from "./http/answer.ts";
import { corsHeaders, preflightAnswer } from "./http/cors.ts";
import { send } from "./http/send.ts";
import { readTarget } from "./http/target.ts";
import type { MockOptions } from "./options.ts";
import { type Pages, pageAnswer, readPages } from "./pages.ts";
import { parseClosed } from "./produce/closed-document.ts";
import { loadProducers } from "./produce/prism.ts";
import { fillShelf } from "./produce/shelf.ts";
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
  const shelves = await Promise.all(producers.map(fillShelf));
  const parts: ApiParts = {
    producers: new Map(producers.map((producer) => [producer.id, producer])),
    shelves: new Map(shelves.map((shelf) => [shelf.id, shelf])),
    limiter: createRateLimiter(now),
    defaults,
  };
  if (signal !== undefined) setMaxListeners(0, signal);
  return (req, res) => {
    answer(parts, pages, req, res, signal).catch((error: unknown) => {
      // A client that left in the middle of its request is no fault of ours.
      if (req.destroyed && !req.complete) return;
      send(req, res, errorAnswer(500, "Internal server error."));
      onError(error);
    });
  };
}

async function answer(
  parts: ApiParts,
  pages: Pages,
  req: IncomingMessage,
  res: ServerResponse,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { answer, preferences } = await responseTo(parts, pages, req);
  if (preferences.delay !== undefined && preferences.delay > 0) await pause(preferences.delay, signal);
  const cors = corsHeaders(req);
  send(req, res, { ...answer, headers: { ...answer.headers, ...cors } }, preferences.fault);
}

async function responseTo(parts: ApiParts, pages: Pages, req: IncomingMessage): Promise<Response> {
  if (req.headers.host === undefined && req.httpVersion === "1.1") {
    return untouched(errorAnswer(400, "The request has no Host header.", { connection: "close" }));
  }
  const preflight = preflightAnswer(req);
  if (preflight !== undefined) return untouched(preflight);
  const { path, query } = readTarget(req.url ?? "/");
  if (path.startsWith(`${basePath}/`)) return respond(parts, req, path.slice(basePath.length), query);
  const nothing = `There is nothing at ${path}; the API is below ${basePath}, its docs at /docs.`;
  return untouched(pageAnswer(pages, req, path) ?? errorAnswer(404, nothing));
}

/** Delays and faults are for the API alone. */
function untouched(answer: Answer): Response {
  return { answer, preferences: {} };
}

async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
}
