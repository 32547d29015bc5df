import { setMaxListeners } from "node:events";
import { readFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { documentFiles } from "@aegis/contract/document";
import { type Files, noProxies, type Pages, serveApi } from "@aegis/http";
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

/** What a mock needs besides its options: what it takes from the machine that it runs on. */
export type Surroundings = {
  /** Served beside the API. */
  readonly pages: Pages;
  /** Where the files of one form are kept. */
  readonly newFiles: () => Files;
  /** Names that are given to nothing else. */
  readonly newId: () => string;
};

/**
 * The mock without what differs between a disk and a browser.
 *
 * @throws UnknownExample if no operation has the example that the options name
 */
export async function mockListener(
  options: Omit<MockOptions, "docs" | "uploads">,
  { pages, newFiles, newId }: Surroundings,
): Promise<RequestListener> {
  const {
    now = () => performance.now(),
    signal,
    bodyPace,
    proxies = noProxies,
    strictIds = false,
    onError = console.error,
    ...defaults
  } = options;
  const document = withWorld(parseClosed(await readFile(documentFiles.json, "utf8")));
  const producers = await loadProducers(document);
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
    newFiles,
    beforeRouting: [injections(signal)],
    exposedHeaders: ["ETag", "Location", "Preference-Applied", "X-Request-Id"],
    isLenient: ({ state: { preferences } }) => preferences.validate === false,
    newRequestId: newId,
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
