import { setMaxListeners } from "node:events";
import { readFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { docsFolder, documentFiles } from "@aegis/contract/document";
import { type Files, readPages, serveApi } from "@aegis/http";
import { acceptKeys, answer } from "./answer.ts";
import { countBytes } from "./count-bytes.ts";
import { createEarlierRequests } from "./earlier-requests.ts";
import { injections } from "./http/injections.ts";
import type { MockOptions } from "./options.ts";
import { type PreferencesReading, readPreferences } from "./prefer/preferences.ts";
import { parseClosed } from "./produce/closed-document.ts";
import { loadExamples } from "./produce/example-set.ts";
import { loadProducers } from "./produce/prism.ts";
import { createRateLimiter } from "./rate-limit.ts";

/**
 * A mock of the API as a listener for any `node:http` server, with all responses prepared at start.
 *
 * It serves the API under `/api/v1`, and `/docs`, `/openapi.json`, `/openapi.yaml` and `/healthz`. It
 * remembers nothing but requests with an idempotency key: a valid request gets an example of the document,
 * whichever one its `Prefer` header names, and an invalid one the error that the API would give. Any API key
 * is accepted, and `Accept` is ignored, because each response has one media type.
 */
export async function createMock(options: MockOptions = {}): Promise<RequestListener> {
  const {
    docs = docsFolder,
    now = () => performance.now(),
    signal,
    bodyPace,
    onError = console.error,
    ...defaults
  } = options;
  const document = parseClosed(await readFile(documentFiles.json, "utf8"));
  const [pages, producers] = await Promise.all([readPages(docs), loadProducers(document)]);
  const sets = await Promise.all(producers.map(loadExamples));
  const answers = {
    producers: new Map(producers.map((producer) => [producer.id, producer])),
    examples: new Map(sets.map((set) => [set.id, set])),
  };
  if (signal !== undefined) setMaxListeners(0, signal);
  return serveApi<PreferencesReading, string>({
    begin: ({ headers: { prefer } }) =>
      readPreferences(Array.isArray(prefer) ? prefer.join(", ") : prefer, defaults),
    authenticate: acceptKeys(createRateLimiter(now)),
    answer: (call) => answer(answers, call),
    earlierRequests: createEarlierRequests(now),
    pages,
    newFiles: () => countedFiles,
    beforeRouting: [injections(signal)],
    exposedHeaders: ["Preference-Applied"],
    onError,
    ...(bodyPace === undefined ? {} : { bodyPace }),
  });
}

/** Nothing of a file is kept, so there is nothing to dispose of. */
const countedFiles: Files = { sink: countBytes, [Symbol.asyncDispose]: async () => {} };
