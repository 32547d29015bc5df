import { describe, expect, test } from "vitest";
import { createAegis } from "./aegis.ts";
import { InvalidArgumentError } from "./errors/client-errors.ts";
import { rejection, testClient, testKey } from "./testing/test-client.ts";
import { virtualEnvironment } from "./testing/virtual-environment.ts";

/** As a program in JavaScript calls a function: with whatever it likes. */
const calling = (method: (...given: never[]) => unknown, ...given: unknown[]) =>
  Reflect.apply(method, undefined, given);

describe("createAegis refuses", () => {
  test.each([
    [{ baseURL: "http://127.0.0.1" }, 'createAegis has no option "baseURL"; did you mean baseUrl?'],
    [{ base_url: "http://127.0.0.1" }, 'createAegis has no option "base_url"; did you mean baseUrl?'],
    [{ baseurl: undefined }, 'createAegis has no option "baseurl"; did you mean baseUrl?'],
    [{ api_key: testKey }, 'createAegis has no option "api_key"; did you mean apiKey?'],
    [{ maxRetries: 3 }, 'createAegis has no option "maxRetries"; did you mean retries?'],
    [{ timeoutMs: 3 }, 'createAegis has no option "timeoutMs"; did you mean timeout?'],
    [{ defaultHeaders: {} }, /has no option "defaultHeaders"; known are apiKey, baseUrl, fetch, headers, /],
    [{ hooks: { onRetries: () => {} } }, 'hooks has no option "onRetries"; did you mean onRetry?'],
    [{ hooks: () => {} }, "The options of hooks must be an object."],
    [{ fetch: "undici" }, "fetch must be a function that is called as fetch(url, init)."],
    [{ timeout: "5" }, "timeout must be at least 0 ms, not 5."],
    [testKey, "The options of createAegis must be an object."],
    [null, "The options of createAegis must be an object."],
  ])("%j", (options, message) => {
    const given = typeof options === "object" ? options && { apiKey: testKey, ...options } : options;
    const create = () => calling(createAegis, given, virtualEnvironment());
    expect(create).toThrow(InvalidArgumentError);
    expect(create).toThrow(message);
    expect(create).not.toThrow(testKey);
  });
});

describe("a call refuses, before anything is sent,", () => {
  const { aegis, sent } = testClient(() => Response.json({ items: [], meta: { next_page: null } }));

  test.each<[string, (() => unknown) | Promise<unknown>, string | RegExp]>([
    [
      "runs.get",
      () => calling(aegis.runs.get, 1, { maxRetries: 1 }),
      'getRun has no option "maxRetries"; did you mean retries?',
    ],
    ["runs.get", () => calling(aegis.runs.get, 1, { Timeout: 1 }), "did you mean timeout?"],
    ["runs.get", () => calling(aegis.runs.get, 1, { constructor: 1 }), 'getRun has no option "constructor"'],
    [
      "runs.get",
      () => calling(aegis.runs.get, 1, AbortSignal.timeout(9)),
      /getRun has no option ".*"; known are signal, headers,/,
    ],
    ["runs.get", () => calling(aegis.runs.get, 1, null), "The options of getRun must be an object."],
    ["evaluate", () => calling(aegis.evaluate, {}, { idempotency_key: "a" }), "did you mean idempotencyKey?"],
    [
      "runs.wait",
      () => calling(aegis.runs.wait, 1, { intervall: 1 }),
      'runs.wait has no option "intervall"; did you mean interval?',
    ],
    [
      "datasets.list",
      () => calling(() => aegis.datasets.list(JSON.parse('{"pageSize":2}')).page()),
      'listDatasets has no query parameter "pageSize"; did you mean page_size?',
    ],
    [
      "datasets.download",
      () => calling(aegis.datasets.download, 1, { signal: null }),
      'downloadDataset has no query parameter "signal"; known are raw',
    ],
    [
      "withOptions",
      async () => calling(aegis.withOptions, { baseURL: "" }),
      'withOptions has no option "baseURL"; did you mean baseUrl?',
    ],
  ])("a wrong bag of %s (%#)", async (_, call, message) => {
    const error = await rejection(Promise.resolve().then(typeof call === "function" ? call : () => call));
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(error).toHaveProperty(
      "message",
      expect.stringMatching(typeof message === "string" ? escaped(message) : message),
    );
    expect(sent).toHaveLength(0);
  });
});

test("a call takes headers as an object of the platform too", async () => {
  const { aegis, sent } = testClient(() => Response.json({ id: 1 }));
  await aegis.runs.get(1, { headers: new Headers({ "X-Trace": "7" }) });
  await aegis.withOptions({ headers: new Headers({ "X-Trace": "8" }) }).runs.get(1);
  await aegis.withOptions({ headers: { "x-trace": "8" } }).runs.get(1, { headers: { "X-TRACE": "9" } });
  expect(sent.map(({ headers }) => headers.get("x-trace"))).toEqual(["7", "8", "9"]);
});

function escaped(text: string): RegExp {
  return new RegExp(text.replace(/[.?*+^$()[\]{}|\\]/g, String.raw`\$&`));
}
