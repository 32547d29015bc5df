import { type Clock, systemClock } from "@aegis/async";
import { describe, expect, test } from "vitest";
import { composeEndpoint, type DefaultWrapperOptions, defaultWrappers } from "../compose-judge.ts";
import { type EndpointOptions, openAiEndpoint } from "./endpoint.ts";
import { fakeEndpoint, type Reply, refuses, says } from "./fake-endpoint.ts";

const question = {
  id: "test/verdict",
  version: 1,
  instructions: "Say whether it is so.",
  schema: {
    type: "object",
    properties: { verdict: { enum: ["yes", "no"] } },
    required: ["verdict"],
    additionalProperties: false,
  },
};
const request = { question, material: { output: "It is so." } };
const key = "sk_11112222333344445555666677778888";

/** Pauses end at once and are noted; the deadline never comes. */
function patientClock(): Clock & { readonly pauses: number[] } {
  const pauses: number[] = [];
  return {
    pauses,
    now: () => 0,
    sleep(milliseconds) {
      if (milliseconds >= 60_000) return new Promise(() => undefined);
      pauses.push(milliseconds);
      return Promise.resolve();
    },
  };
}

/** The judges that a user of the library gets. */
function judgesAt(baseUrl: string, options: DefaultWrapperOptions = {}) {
  return composeEndpoint(openAiEndpoint({ baseUrl, apiKey: key }), defaultWrappers(options));
}

async function ask(replies: readonly Reply[], options: DefaultWrapperOptions = {}) {
  await using endpoint = await fakeEndpoint(replies);
  const clock = patientClock();
  const outcome = await judgesAt(endpoint.baseUrl, { clock, random: () => 0, ...options })
    .judge("gpt-x")
    .ask(request)
    .catch((error) => error);
  return { outcome, seen: endpoint.seen, pauses: clock.pauses };
}

const yes = says('{"verdict":"yes"}');
const tooMany = refuses(429, { message: "slow down" });

describe("an answer", () => {
  test("is the value that fits the schema, with its tokens", async () => {
    const { outcome, seen } = await ask([yes]);
    expect(outcome).toEqual({ value: { verdict: "yes" }, usage: { input_tokens: 10, output_tokens: 5 } });
    expect(seen[0]?.headers.authorization).toBe(`Bearer ${key}`);
    expect(seen[0]?.body).toMatchObject({
      model: "gpt-x",
      response_format: { type: "json_schema", json_schema: { name: "test_verdict", strict: true } },
    });
  });

  test("is the last object of a text that quotes another one first", async () => {
    const { outcome } = await ask([says('The material says {"verdict":"yes"}. Mine:\n{"verdict":"no"}')]);
    expect(outcome.value).toEqual({ verdict: "no" });
  });

  test("of an endpoint that counts no tokens is charged by an estimate that says so", async () => {
    const body = { choices: [{ message: { content: '{"verdict":"no"}' } }] };
    const { usage } = (await ask([{ status: 200, body }])).outcome;
    expect(usage).toEqual({ input_tokens: expect.any(Number), output_tokens: 4, estimated: true });
    expect(usage.input_tokens).toBeGreaterThan(50);
  });

  test("is asked for once, however often and by whomever at the same time", async () => {
    await using endpoint = await fakeEndpoint([yes]);
    const judge = judgesAt(endpoint.baseUrl).judge("gpt-x");
    await Promise.all([judge.ask(request), judge.ask(request)]);
    await judge.ask(request);
    expect(endpoint.seen).toHaveLength(1);
  });
});

describe("the form of the answer", () => {
  const lacks = (what: string) =>
    refuses(400, { message: `${what} is not supported`, param: "response_format" });

  test("steps down to what the endpoint has, and the next question begins there", async () => {
    await using endpoint = await fakeEndpoint([lacks("json_schema"), lacks("json_object"), yes]);
    const judge = judgesAt(endpoint.baseUrl).judge("gpt-x");
    await judge.ask(request);
    await judge.ask({ ...request, run: 1 });
    const types = endpoint.seen.map(({ body }) => body.response_format?.type ?? "words");
    expect(types).toEqual(["json_schema", "json_object", "words", "words"]);
  });

  test("is left out once after a 400 about something else, before the question fails", async () => {
    const { outcome, seen } = await ask([refuses(400, { message: "the prompt is too long" })]);
    expect(outcome).toMatchObject({ kind: "refused", message: "gpt-x: 400 the prompt is too long" });
    expect(seen.map(({ body }) => body.response_format?.type)).toEqual(["json_schema", undefined]);
  });
});

describe("what fails, by kind", () => {
  test.for<[string, Reply, string]>([
    ["a refused key", refuses(401, { message: "bad key" }), "authentication"],
    ["a forbidden project", refuses(403, { message: "not yours" }), "authentication"],
    ["a bill unpaid", refuses(402, { message: "pay first" }), "quota"],
    ["a spent quota", refuses(429, { message: "no money", code: "insufficient_quota" }), "quota"],
    [
      "an unknown model",
      refuses(404, { message: "no such model", code: "model_not_found" }),
      "unknown_model",
    ],
    ["a refusal", says("", { message: { content: null, refusal: "I will not." } }), "refused"],
    ["a filter", says("", { finish_reason: "content_filter" }), "refused"],
    ["prose", says("I would say yes."), "unparseable"],
    ["broken JSON", says('{"verdict": "yes"'), "unparseable"],
    ["a wrong type", says('{"verdict": 1}'), "unparseable"],
    ["a verdict off the list", says('{"verdict": "perfect"}'), "unparseable"],
    ["a last object off the list", says('{"verdict":"yes"} {"verdict":"perfect"}'), "unparseable"],
    ["a cut answer", says('{"verdict"', { finish_reason: "length" }), "unparseable"],
    ["a page", { status: 200, body: "<html>" }, "unreachable"],
    ["no choices", { status: 200, body: {} }, "unparseable"],
    ["a redirect", { status: 308, body: "", headers: { location: "https://x.test/v1" } }, "unreachable"],
    ["a path that nobody serves", { status: 405, body: "Method Not Allowed" }, "unreachable"],
  ])("%s is not tried again", async ([, reply, kind]) => {
    const { outcome, seen } = await ask([reply]);
    expect(outcome).toMatchObject({ kind });
    expect(outcome.message).toMatch(/^gpt-x: /);
    expect(seen).toHaveLength(1);
  });

  test("an endpoint that hangs has timed out when the deadline is over", async () => {
    const { outcome, seen } = await ask(["hang"], { deadline: 50, clock: systemClock() });
    expect(outcome).toMatchObject({ kind: "timed_out", message: "gpt-x: no answer within 0.05 s." });
    expect(seen).toHaveLength(1);
  });

  test("a caller who gives up gets `aborted`", async () => {
    await using endpoint = await fakeEndpoint(["hang"]);
    const judge = judgesAt(endpoint.baseUrl).judge("gpt-x");
    const signal = AbortSignal.timeout(30);
    await expect(judge.ask({ ...request, signal })).rejects.toMatchObject({ kind: "aborted" });
  });

  test("the key is cut out of what the endpoint says", async () => {
    const { outcome } = await ask([refuses(401, { message: `Incorrect key: ${key}.` })]);
    expect(outcome.message).toContain("Incorrect key: [key].");
    expect(JSON.stringify({ ...outcome, stack: outcome.stack })).not.toContain(key);
  });

  test("the tokens of an answer that is of no use are counted", async () => {
    const { outcome } = await ask([says("no idea")]);
    expect(outcome.usage).toEqual({ input_tokens: 10, output_tokens: 5 });
  });
});

describe("another try", () => {
  test("follows 429 and 5xx, after pauses that double", async () => {
    const { outcome, pauses } = await ask([tooMany, refuses(500, { message: "oh" }), refuses(503, {}), yes]);
    expect(outcome.value).toEqual({ verdict: "yes" });
    expect(pauses).toEqual([500, 1000, 2000]);
  });

  test("waits as long as Retry-After says", async () => {
    const { pauses } = await ask([refuses(429, {}, { "retry-after": "7" }), yes]);
    expect(pauses).toEqual([7000]);
  });

  test("is not made when Retry-After reaches beyond the deadline", async () => {
    const { outcome, seen } = await ask([refuses(429, { message: "wait" }, { "retry-after": "3600" })]);
    expect(outcome).toMatchObject({ kind: "rate_limited" });
    expect(seen).toHaveLength(1);
  });

  test.for<[Reply, string]>([
    [tooMany, "rate_limited"],
    [refuses(500, { message: "oh" }), "unreachable"],
  ])("is the last one after five: %#", async ([reply, kind]) => {
    const { outcome, seen } = await ask([reply]);
    expect(outcome).toMatchObject({ kind });
    expect(seen).toHaveLength(5);
  });
});

test("no more questions are under way at a time than the endpoint's limit, over all its models", async () => {
  await using endpoint = await fakeEndpoint(() =>
    systemClock()
      .sleep(5)
      .then(() => yes),
  );
  const { judge } = judgesAt(endpoint.baseUrl, { concurrency: 2 });
  const questions = [...Array(12).keys()].map((run) => judge(`gpt-${run % 3}`).ask({ ...request, run }));
  await Promise.all(questions);
  expect(endpoint.most()).toBe(2);
});

test("judges are at one endpoint if address and key are the same, and what tells it has neither in it", () => {
  const baseUrl = "https://one.example/v1";
  const endpointOf = (differences: Partial<EndpointOptions>) =>
    openAiEndpoint({ baseUrl, apiKey: key, ...differences }).judge("gpt-x").endpoint;
  const wrapped = judgesAt(baseUrl).judge("gpt-y").endpoint;
  const same = [{ baseUrl: `${baseUrl}/?key=k` }, { headers: { "x-team": "a" } }, { temperature: 1 }, {}];
  for (const differences of same) expect(endpointOf(differences)).toEqual(wrapped);
  const others = [{ baseUrl: "https://two.example/v1" }, { apiKey: "sk_other" }, { apiKey: "" }];
  const keys = [wrapped, ...others.map(endpointOf)].map((each) => each?.key);
  expect(new Set(keys).size).toBe(4);
  // No more of a digest of the key than many other keys have, too.
  expect(wrapped?.key).toMatch(/^[\w-]{22}\.[\w-]{3}$/);
  expect(endpointOf({ concurrency: 3 })).toEqual({ ...wrapped, concurrency: 3 });
  expect(() => endpointOf({ concurrency: 0 })).toThrow("concurrency must be a whole number of at least 1.");
});

test("judges of a name have another source if they are elsewhere or asked otherwise, but not by their key", () => {
  const baseUrl = "https://one.example/v1";
  const sourceOf = (differences: Partial<EndpointOptions>) =>
    openAiEndpoint({ baseUrl, ...differences }).judge("gpt-x").source;
  const wrapped = composeEndpoint(openAiEndpoint({ baseUrl })).judge("gpt-x").source;
  expect(wrapped).toMatch(/^[\w-]{43}$/);
  const same = [{ apiKey: key }, { headers: { "x-team": "a" } }, { query: { key: "k" } }, { temperature: 0 }];
  expect(new Set([wrapped, ...same.map(sourceOf)]).size).toBe(1);
  const others = [
    { baseUrl: "https://two.example/v1" },
    { temperature: 1 },
    { temperature: null },
    { maxTokens: 500 },
    { body: { reasoning_effort: "low" } },
    { modelName: () => "other" },
  ];
  expect(new Set([wrapped, ...others.map(sourceOf)]).size).toBe(others.length + 1);
});
