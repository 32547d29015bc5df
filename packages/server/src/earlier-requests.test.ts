import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { exampleKey } from "./domain/api-key.ts";
import { createLog } from "./http/log.ts";
import { operations } from "./operations/index.ts";
import { gatedJudge } from "./testing/gated-judge.ts";
import { type TestServer, testServer } from "./testing/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const sample = { metric_shortname: "exact_match", output: "a", golden_answer: "a" };
const judged = { metric_shortname: "ans_corr", input: "q", output: "a", golden_answer: "a" };
const rows = [{ metrics: ["exact_match"], data: [{ output: "a", golden_answer: "a" }] }];
const csv = () => new Blob(["output,golden_answer\na,a\n"], { type: "text/csv" });

/** A valid request of each operation that a POST calls. */
const posts = [
  ["evaluate", "/evaluate", () => ({ body: sample })],
  ["evaluate", "/evaluate", () => ({ body: judged })],
  ["createCustomRun", "/runs/custom", () => ({ body: { evaluations: rows } })],
  ["createCustomRun", "/runs/custom", () => ({ body: { evaluations: rows, is_blocking: true } })],
  ["createRunFromDataset", "/runs/dataset", () => ({ body: { dataset_id: 1 } })],
  ["createDataCollection", "/data-collections", () => ({ body: { name: crypto.randomUUID() } })],
  [
    "createDataset",
    "/datasets",
    () => ({ form: { file: csv(), selected_metrics: '{"2":100}', name: crypto.randomUUID() } }),
  ],
] as const;

let count = 0;
const newKey = () => ({ "idempotency-key": `key ${++count}` });

describe("a request with an idempotency key that is sent again", () => {
  test.each(posts)("gets the first answer again: %s %s", async (_, path, sent) => {
    const request = { ...sent(), headers: newKey() };
    const first = await server.call("POST", path, request);
    expect(first.status).toBe(201);
    server.clock.now += 1_000;
    const again = await server.call("POST", path, request);
    expect([again.status, again.body]).toEqual([201, first.body]);
    for (const name of ["content-type", "location", "retry-after"])
      expect(again.headers.get(name)).toBe(first.headers.get(name));
    const other = await server.call("POST", path, { ...request, headers: newKey() });
    // Another key is another request: whatever has to be unique is taken.
    expect(other.status === 400 || idOf(other.body) !== idOf(first.body)).toBe(true);
  });

  test("gets a refusal again, although it would succeed by now", async () => {
    const request = { body: { name: "Later" }, headers: newKey() };
    const taken = await server.call("POST", "/data-collections", { body: { name: "Later" } });
    const first = await server.call("POST", "/data-collections", request);
    expect(first.status).toBe(400);
    await server.call("DELETE", `/data-collections/${idOf(taken.body)}`);
    const again = await server.call("POST", "/data-collections", request);
    expect([again.status, again.body]).toEqual([400, first.body]);
  });

  test("is another request if its user is another", async () => {
    const { key } = await server.addUser("eve@else.com");
    const request = { body: { name: "Mine" }, headers: newKey() };
    const ours = await server.call("POST", "/data-collections", request);
    const theirs = await server.call("POST", "/data-collections", { ...request, key });
    expect([ours.status, theirs.status]).toEqual([201, 201]);
    expect(idOf(theirs.body)).not.toBe(idOf(ours.body));
  });

  test("is known by its key in quotes, too, as the draft has it", async () => {
    const bare = await server.call("POST", "/evaluate", {
      body: sample,
      headers: { "idempotency-key": "8e03978e" },
    });
    const quoted = await server.call("POST", "/evaluate", {
      body: sample,
      headers: { "idempotency-key": '"8e03978e"' },
    });
    expect(quoted.body).toEqual(bare.body);
  });

  test("is carried out again after 24 hours", async () => {
    const request = { body: sample, headers: newKey() };
    const first = await server.call("POST", "/evaluate", request);
    server.clock.now += 24 * 60 * 60_000;
    const later = await server.call("POST", "/evaluate", request);
    expect(idOf(later.body)).not.toBe(idOf(first.body));
  });

  test("gets the score that was computed at once, which one transaction kept, even if its run is gone", async () => {
    const request = { body: sample, headers: newKey() };
    const keepAnswer = vi.spyOn(server.store, "keepAnswer");
    const first = await server.call("POST", "/evaluate", request);
    expect(keepAnswer).not.toHaveBeenCalled();
    keepAnswer.mockRestore();
    const { run_id } = Object(first.body);
    expect((await server.call("DELETE", `/runs/${run_id}`)).status).toBe(204);
    const again = await server.call("POST", "/evaluate", request);
    expect([again.status, again.body]).toEqual([201, first.body]);
  });

  test("is charged once", async () => {
    const request = { body: judged, headers: newKey() };
    await server.call("POST", "/evaluate", request);
    const left = await server.store.balance(7);
    await server.call("POST", "/evaluate", request);
    expect(await server.store.balance(7)).toBe(left);
  });
});

const changed = [
  ["/evaluate", { body: sample }, { body: { ...sample, output: "b" } }],
  ["/datasets", upload("a"), upload("b")],
] as const;

test.each(changed)(
  "another request to %s with the key of an earlier one is refused with 422",
  async (path, one, other) => {
    const headers = newKey();
    await server.call("POST", path, { ...one, headers });
    const { status, body } = await server.call("POST", path, { ...other, headers });
    expect([status, body]).toEqual([
      422,
      {
        detail: [
          {
            loc: ["header", "Idempotency-Key"],
            msg: "Value error, this key came with another request before; send a new key with a new request",
            type: "value_error",
          },
        ],
      },
    ]);
  },
);

test("a request that is not valid uses up no key", async () => {
  const headers = newKey();
  expect((await server.call("POST", "/evaluate", { body: {}, headers })).status).toBe(422);
  expect((await server.call("POST", "/evaluate", { body: sample, headers })).status).toBe(201);
});

test.each([
  ["", "at least 1 character"],
  ["x".repeat(256), "at most 255 characters"],
])("the key %j is refused with 422", async (key, words) => {
  const { status, body } = await server.call("POST", "/evaluate", {
    body: sample,
    headers: { "idempotency-key": key },
  });
  expect([status, JSON.stringify(body)]).toEqual([422, expect.stringContaining(words)]);
});

test("a key with a request that is safe to repeat anyway is ignored", async () => {
  const headers = newKey();
  expect((await server.call("GET", "/runs/991", { headers })).status).toBe(200);
  expect((await server.call("PUT", "/runs/991", { headers, body: {} })).status).toBe(200);
});

describe("while a request with an idempotency key is under way", () => {
  test("the same request is refused with 409, and gets the answer afterwards", async () => {
    const judge = gatedJudge();
    await using waiting = await testServer({ engine: { judges: () => judge } });
    const request = { body: judged, headers: newKey() };
    const asked = waiting.call("POST", "/evaluate", request);
    while (judge.questions() === 0) await new Promise(setImmediate);
    const { status, headers, body } = await waiting.call("POST", "/evaluate", request);
    expect([status, headers.get("retry-after"), body]).toEqual([
      409,
      "1",
      {
        detail:
          "A request with this Idempotency-Key is still under way. Send it again in a moment to get its answer.",
      },
    ]);
    judge.open();
    const first = await asked;
    expect(first.status).toBe(201);
    expect((await waiting.call("POST", "/evaluate", request)).body).toEqual(first.body);
  });

  test("many of them at once are carried out once", async () => {
    const request = { body: { name: "Once" }, headers: newKey() };
    const all = await Promise.all(
      Array.from({ length: 8 }, () => server.call("POST", "/data-collections", request)),
    );
    const made = all.filter(({ status }) => status === 201);
    expect(new Set(made.map(({ body }) => idOf(body))).size).toBe(1);
    expect(all.filter(({ status }) => status !== 201).map(({ status }) => status)).toEqual(
      Array.from({ length: 8 - made.length }, () => 409),
    );
  });

  test("one whose client leaves in its middle frees its key", async () => {
    const headers = newKey();
    const head = { authorization: `Bearer ${exampleKey}`, "content-type": "application/json", ...headers };
    const broken = httpRequest(`${server.url}/api/v1/evaluate`, {
      method: "POST",
      headers: { ...head, "content-length": 100 },
    });
    broken.on("error", () => undefined).write("{");
    const status = async () => (await server.call("POST", "/evaluate", { body: {}, headers })).status;
    await expect.poll(status).toBe(409);
    broken.destroy();
    await expect.poll(status).toBe(422);
  });
});

describe("a request that was cut off after it took effect", () => {
  test.each(posts)("answers with what it has created: %s %s", async (id, path, sent) => {
    const cut: unknown[] = [];
    const log = createLog({ write: () => undefined });
    await using failing = await testServer({ log, operations: { ...operations, [id]: cutOffOnce(id, cut) } });
    const request = { ...sent(), headers: newKey() };
    expect((await failing.call("POST", path, request)).status).toBe(500);
    const { status, body } = await failing.call("POST", path, request);
    expect([status, idOf(body)]).toEqual([201, idOf(cut[0])]);
    expect(cut).toHaveLength(1);
  });
});

/** An operation whose first reply is lost. */
function cutOffOnce(id: (typeof posts)[number][0], cut: unknown[]) {
  return async (...given: Parameters<(typeof operations)[typeof id]>) => {
    const reply = await Reflect.apply(operations[id], undefined, given);
    if (cut.length > 0) return reply;
    cut.push(reply.body);
    throw new Error("Nobody is told.");
  };
}

function upload(cell: string) {
  const file = new File([`output,golden_answer\n${cell},a\n`], "a.csv", { type: "text/csv" });
  return { form: { file, selected_metrics: '{"2":100}', name: "Fingerprints" } };
}

function idOf(body: unknown): unknown {
  return Object(body).id;
}
