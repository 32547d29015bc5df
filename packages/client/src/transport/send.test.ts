import { hostedUrl } from "@aegis/contract";
import { describe, expect, test } from "vitest";
import { ConnectionError, InvalidArgumentError, TimeoutError } from "../errors/client-errors.ts";
import { ServerError, TooManyRequestsError, UnexpectedStatusError } from "../errors/status-errors.ts";
import type { Hooks, RetryEvent } from "../hooks.ts";
import { connectionFailure, rejection, testClient, testKey } from "../testing/test-client.ts";
import { virtualEnvironment } from "../testing/virtual-environment.ts";

const sample = { metric_shortname: "exact_match", output: "4", golden_answer: "4" };
const refuse = (status: number, headers = {}) => Response.json({ detail: "Not now." }, { status, headers });
const hosted = { baseUrl: hostedUrl };
const run = () => Response.json({ id: 991 });

describe("a call", () => {
  test.each([{}, { "content-length": "0" }])(
    "whose success has no body fails, with headers %j",
    async (headers) => {
      const { aegis } = testClient(() => new Response("", { headers }));
      await expect(aegis.runs.get(991)).rejects.toThrow("getRun: GET /runs/991: 200 without a body");
    },
  );

  test.each([429, 502, 503, 504])("of GET is retried after %i", async (status) => {
    const { aegis, sent } = testClient((_, count) => (count < 3 ? refuse(status) : run()));
    await expect(aegis.runs.get(991)).resolves.toEqual({ id: 991 });
    expect(sent).toHaveLength(3);
    expect(new Set(sent).size).toBe(3);
  });

  test.each([400, 401, 404, 422, 500, 501])("of GET is not retried after %i", async (status) => {
    const { aegis, sent } = testClient(() => refuse(status));
    await expect(aegis.runs.get(991)).rejects.toMatchObject({ status });
    expect(sent).toHaveLength(1);
  });

  test("of PUT sends its body again with each retry", async () => {
    const bodies: string[] = [];
    const { aegis } = testClient(async (request, count) => {
      bodies.push(await request.text());
      if (count < 3) throw connectionFailure("ECONNRESET");
      return run();
    });
    await aegis.runs.update(991, { alias: "again" });
    expect(bodies).toEqual(Array(3).fill('{"alias":"again"}'));
  });

  test.each([
    ["ECONNREFUSED", 3],
    ["ENOTFOUND", 3],
    ["EAI_AGAIN", 3],
    ["ECONNRESET", 1],
    ["UND_ERR_SOCKET", 1],
  ])("of POST to the hosted service that fails with %s is sent %i times", async (code, times) => {
    const { aegis, sent } = testClient(() => Promise.reject(connectionFailure(code)), hosted);
    const error = await rejection(aegis.evaluate(sample));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ code, operation: "evaluate", method: "POST", path: "/evaluate" });
    expect(sent).toHaveLength(times);
  });

  test.each([409, 429, 503])("of POST to the hosted service is not retried after %i", async (status) => {
    const { aegis, sent } = testClient(() => refuse(status), hosted);
    await expect(aegis.evaluate(sample)).rejects.toMatchObject({ status });
    expect(sent).toHaveLength(1);
  });

  test.each([409, 429, 502, 503, 504, "ECONNRESET", "UND_ERR_SOCKET"])(
    "of POST is retried with the same body and key after %s",
    async (failure) => {
      const seen: unknown[] = [];
      const { aegis } = testClient(
        async (request, count) => {
          seen.push([request.headers.get("idempotency-key"), await request.json()]);
          if (count >= 3) return run();
          if (typeof failure === "string") throw connectionFailure(failure);
          return refuse(failure);
        },
        {},
        virtualEnvironment({ random: Math.random }),
      );
      await expect(aegis.evaluate(sample)).resolves.toEqual({ id: 991 });
      const key = expect.stringMatching(/^"[a-z0-9]{15,40}"$/);
      expect(seen).toEqual(Array(3).fill([key, sample]));
      expect(new Set(seen.map((each) => JSON.stringify(each))).size).toBe(1);
      await aegis.evaluate(sample);
      expect(JSON.stringify(seen[3])).not.toBe(JSON.stringify(seen[0]));
    },
  );

  test.each([400, 402, 422, 500])("of POST is not retried after %i", async (status) => {
    const { aegis, sent } = testClient(() => refuse(status));
    await expect(aegis.evaluate(sample)).rejects.toMatchObject({ status });
    expect(sent).toHaveLength(1);
  });

  test("of POST keeps the key that it is given, and other calls have none", async () => {
    const { aegis, sent } = testClient(run);
    await aegis.evaluate(sample, { headers: { "idempotency-key": "mine" } });
    await aegis.raw.POST("/evaluate", { body: sample, params: { header: { "Idempotency-Key": "ours" } } });
    await aegis.runs.get(1);
    await aegis.runs.update(1, {});
    expect(sent.map(({ headers }) => headers.get("idempotency-key"))).toEqual(["mine", "ours", null, null]);
  });

  test.each([
    ["a Blob", "is retried with the same key and body", () => new Blob(["output\na\n"]), 3],
    ["a stream", "has a key and is not retried", () => new Blob(["output\na\n"]).stream(), 1],
  ])("of POST that uploads %s %s", async (_what, _how, file, times) => {
    const seen: string[] = [];
    const { aegis } = testClient(async (request) => {
      seen.push(`${request.headers.get("idempotency-key")} ${await request.text()}`);
      return refuse(503);
    });
    await expect(
      aegis.datasets.create({ file: file(), selected_metrics: { "2": 70 } }),
    ).rejects.toMatchObject({ status: 503 });
    expect(seen).toEqual(
      Array(times).fill(expect.stringMatching(/^"\w+" --aegis-.*\r\n\r\noutput\na\n\r\n/s)),
    );
    expect(new Set(seen).size).toBe(1);
  });

  test.each(["mine", "8e03978e-40d5-43dd-bc93-6894a57f9324", "a b !", "x".repeat(255)])(
    "of POST is sent with the idempotency key %j, in quotes, and a call of another method without it",
    async (idempotencyKey) => {
      const { aegis, sent } = testClient(run);
      await aegis.evaluate(sample, { idempotencyKey });
      await aegis.runs.get(1, { idempotencyKey });
      const keys = sent.map(({ headers }) => headers.get("idempotency-key"));
      expect(keys).toEqual([`"${idempotencyKey}"`, null]);
    },
  );

  test.each(["", 'a"b', "a\\b", "ü", "a\n", "x".repeat(256)])(
    "of POST with the idempotency key %j is refused before anything is sent",
    async (idempotencyKey) => {
      const { aegis, sent } = testClient(run);
      const error = await rejection(aegis.evaluate(sample, { idempotencyKey }));
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect(error).toHaveProperty("message", expect.stringMatching(/^idempotencyKey must be 1 to 255/));
      expect(sent).toHaveLength(0);
    },
  );

  test("rejects with the last error when its retries are used up", async () => {
    const { aegis, sent } = testClient(() => refuse(503), { retries: 4 });
    expect(await rejection(aegis.runs.get(991))).toBeInstanceOf(ServerError);
    expect(sent).toHaveLength(5);
    await rejection(aegis.runs.get(991, { retries: 0 }));
    expect(sent).toHaveLength(6);
  });

  test("whose response breaks off is retried", async () => {
    const { aegis } = testClient((_, count) => {
      const broken = new ReadableStream({
        start: (controller) => controller.error(connectionFailure("ECONNRESET")),
      });
      return count === 1 ? new Response(broken, { headers: { "content-type": "application/json" } }) : run();
    });
    await expect(aegis.runs.get(991)).resolves.toEqual({ id: 991 });
  });

  test.each([
    ["text/html", "<!doctype html>"],
    ["application/json", '{"id":'],
  ])("answered with %s that is not valid JSON says so and is not retried", async (type, body) => {
    const { aegis, sent } = testClient(() => new Response(body, { headers: { "content-type": type } }));
    const error = await rejection(aegis.runs.get(991));
    expect(error).toBeInstanceOf(UnexpectedStatusError);
    expect(error).toMatchObject({
      status: 200,
      message: `getRun: GET /runs/991: 200 with ${type} that is not valid JSON; check baseUrl`,
    });
    expect(sent).toHaveLength(1);
  });
});

describe("the pause before a retry", () => {
  const pauses = async (answer: (count: number) => Response, options = {}, random = () => 0.5) => {
    const events: RetryEvent[] = [];
    const onRetry = (event: RetryEvent) => void events.push(event);
    const client = testClient(
      (_, count) => answer(count),
      { hooks: { onRetry }, ...options },
      virtualEnvironment({ random }),
    );
    const error = await rejection(client.aegis.runs.get(991));
    return { delays: events.map(({ delay }) => delay), error, sent: client.sent };
  };

  test("is a random part of a bound that doubles up to 8 seconds", async () => {
    const { delays } = await pauses(() => refuse(503), { retries: 6 });
    expect(delays).toEqual([250, 500, 1000, 2000, 4000, 4000]);
    const shortest = await pauses(
      () => refuse(503),
      {},
      () => 0,
    );
    expect(shortest.delays).toEqual([0, 0]);
  });

  test.each([
    ["seconds", "7", 7000],
    ["a date", "Wed, 01 Apr 2026 09:00:20 GMT", 20_000],
    ["a date in the past", "Wed, 01 Apr 2026 08:00:00 GMT", 0],
    ["an unknown form, by a random pause", "soon", 250],
    ["a negative number, by a random pause", "-5", 250],
    ["a number with a unit, by a random pause", "7 s", 250],
  ])("answers a Retry-After header with %s: %j is %d ms", async (_, value, delay) => {
    const { delays } = await pauses(() => refuse(429, { "Retry-After": value }), { retries: 1 });
    expect(delays).toEqual([delay]);
  });

  test.each([
    [{ "retry-after-ms": "40" }, 40],
    [{ "retry-after-ms": "40.5", "retry-after": "7" }, 40.5],
    [{ "retry-after-ms": "0", "retry-after": "7" }, 0],
    [{ "retry-after-ms": "soon", "retry-after": "7" }, 7000],
    [{ "retry-after-ms": "-1", "retry-after": "7" }, 7000],
    [{ "retry-after-ms": "" }, 250],
  ])("with the headers %j is %d ms", async (headers, delay) => {
    const { delays } = await pauses(() => refuse(503, headers), { retries: 1 });
    expect(delays).toEqual([delay]);
  });

  test("is not begun if it would outlast the deadline", async () => {
    const { error, sent } = await pauses(() => refuse(429, { "Retry-After": "3600" }));
    expect(error).toBeInstanceOf(TooManyRequestsError);
    expect(sent).toHaveLength(1);
  });
});

describe("a time limit", () => {
  const never = () => new Promise<Response>(() => {});

  test("applies to each attempt by itself if it is the timeout", async () => {
    const { aegis, sent } = testClient((_, count) => (count < 3 ? never() : run()), { timeout: 1000 });
    await expect(aegis.runs.get(991)).resolves.toEqual({ id: 991 });
    expect(sent.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
  });

  test("applies to all attempts together if it is the deadline", async () => {
    const environment = virtualEnvironment();
    const { aegis } = testClient(never, { timeout: 3000, retries: 50, deadline: 4000 }, environment);
    const began = environment.now();
    const error = await rejection(aegis.runs.get(991));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toHaveProperty("message", expect.stringContaining("within the deadline of 4000 ms"));
    expect(environment.now() - began).toBe(4000);
  });

  test("defaults to the deadline for an attempt of POST, and to a minute for other methods", async () => {
    const { aegis } = testClient(never, { retries: 0 });
    await expect(aegis.evaluate(sample)).rejects.toThrow(
      "evaluate: POST /evaluate: no response within the deadline of 600000 ms",
    );
    await expect(aegis.runs.get(1)).rejects.toThrow("getRun: GET /runs/1: no response within 60000 ms");
    await expect(aegis.evaluate(sample, { timeout: 5 })).rejects.toThrow("no response within 5 ms");
  });
});

describe("a signal", () => {
  const reason = new Error("No longer wanted.");

  test("ends a call before it is sent, while it is sent, and during a pause", async () => {
    const before = testClient(run);
    expect(await rejection(before.aegis.runs.get(1, { signal: AbortSignal.abort(reason) }))).toBe(reason);

    const sending = new AbortController();
    const whileSent = testClient(() => {
      sending.abort(reason);
      return new Promise<Response>(() => {});
    });
    expect(await rejection(whileSent.aegis.runs.get(1, { signal: sending.signal }))).toBe(reason);

    const pause = new AbortController();
    const onRetry = () => pause.abort(reason);
    const duringPause = testClient(() => refuse(503), { hooks: { onRetry } });
    expect(await rejection(duringPause.aegis.runs.get(1, { signal: pause.signal }))).toBe(reason);
    expect(duringPause.sent).toHaveLength(1);
  });
});

describe("hooks", () => {
  test("are called for each attempt, without the key", async () => {
    const events: unknown[] = [];
    const note = (name: string, event: object, headers = new Headers()) => {
      events.push([name, { ...event, headers: [...headers] }]);
    };
    const hooks: Hooks = {
      onRequest: (event) => note("request", event, event.headers),
      onResponse: (event) => note("response", event, event.headers),
      onRetry: (event) => note("retry", event),
    };
    const answer = (count: number) => {
      const headers = { echo: `Bearer ${testKey}` };
      return count === 1 ? refuse(503, headers) : Response.json({ id: 991 }, { headers });
    };
    const { aegis } = testClient((_, count) => answer(count), { hooks });
    await aegis.runs.get(991, { headers: { "x-trace": "7" } });
    const target = { operation: "getRun", method: "GET", path: "/runs/991" };
    const agent = expect.stringMatching(/^aegis-client\/\d+\.\d+\.\d+$/);
    expect(events).toMatchObject([
      [
        "request",
        {
          ...target,
          attempt: 1,
          headers: [
            ["user-agent", agent],
            ["x-trace", "7"],
          ],
        },
      ],
      ["response", { ...target, attempt: 1, status: 503, elapsed: 0 }],
      ["retry", { ...target, attempt: 1, reason: 503, delay: 250 }],
      ["request", { ...target, attempt: 2 }],
      ["response", { ...target, attempt: 2, status: 200 }],
    ]);
    expect(JSON.stringify(events)).not.toContain(testKey);
  });
});
