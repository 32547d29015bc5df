import { randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import { readFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { docsFolder, documentFiles } from "@aegis/contract/document";
import { createTempUploads, noProxies, readPages, serveApi } from "@aegis/http";
import { acceptKeys, answer } from "./answer.ts";
import { createEarlierRequests } from "./earlier-requests.ts";
import { injections } from "./http/injections.ts";
import type { MockOptions } from "./options.ts";
import { type Preferences, type PreferencesReading, readPreferences } from "./prefer/preferences.ts";
import { parseClosed } from "./produce/closed-document.ts";
import { chooseByOptions, type ExampleSet, loadExamples } from "./produce/example-set.ts";
import { loadProducers } from "./produce/prism.ts";
import { createRateLimiter } from "./rate-limit.ts";
import { UnknownExample } from "./unknown-example.ts";
import { createUsualAnswer } from "./usual-answer.ts";
import { withWorld } from "./world/with-world.ts";

/**
 * A mock of the API as a listener for any `node:http` server, with all responses prepared at start.
 *
 * It serves the API under `/api/v1`, and `/docs`, `/openapi.json`, `/openapi.yaml` and `/healthz`. It
 * remembers nothing but requests with an idempotency key: a valid request gets the thing of the examples'
 * world that it names, or an example with what it sent, or whatever its `Prefer` header asks for, and an
 * invalid one the error that the API would give. Any API key is accepted, and `Accept` is ignored, because
 * each response has one media type.
 *
 * @throws Error if no operation has the example that the options name
 */
export async function createMock(options: MockOptions = {}): Promise<RequestListener> {
  const {
    docs = docsFolder,
    uploads = tmpdir(),
    now = () => performance.now(),
    signal,
    bodyPace,
    proxies = noProxies,
    strictIds = false,
    onError = console.error,
    ...defaults
  } = options;
  const document = withWorld(parseClosed(await readFile(documentFiles.json, "utf8")));
  const [pages, producers] = await Promise.all([readPages(docs), loadProducers(document)]);
  const sets = await Promise.all(producers.map(loadExamples));
  const answers = {
    producers: new Map(producers.map((producer) => [producer.id, producer])),
    examples: new Map(sets.map((set) => [set.id, set])),
    usual: createUsualAnswer(strictIds),
  };
  refuseUnknownExample(sets, defaults);
  const usually = readPreferences(undefined, defaults);
  if (signal !== undefined) setMaxListeners(0, signal);
  return serveApi<PreferencesReading, string>({
    begin: ({ headers: { prefer } }) =>
      prefer === undefined ? usually : readPreferences([prefer].flat().join(", "), defaults),
    authenticate: acceptKeys(createRateLimiter(now)),
    answer: (call) => answer(answers, call),
    earlierRequests: createEarlierRequests(now),
    pages,
    newFiles: () => createTempUploads(uploads, () => `aegis-mock-${randomUUID()}`),
    beforeRouting: [injections(signal)],
    exposedHeaders: ["ETag", "Location", "Preference-Applied", "X-Request-Id"],
    isLenient: ({ state: { preferences } }) => preferences.validate === false,
    newRequestId: randomUUID,
    onError,
    proxies,
    ...(bodyPace === undefined ? {} : { bodyPace }),
  });
}

/** @throws UnknownExample if no operation has the example that the options name */
function refuseUnknownExample(sets: readonly ExampleSet[], { example, code }: Preferences): void {
  if (example === undefined) return;
  if (!sets.some((set) => chooseByOptions(set, { example, code }) !== undefined))
    throw new UnknownExample(example, code);
}
