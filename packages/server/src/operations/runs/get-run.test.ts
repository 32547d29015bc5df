import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { eventually } from "../../testing/eventually.ts";
import { gatedJudge } from "../../testing/gated-judge.ts";
import { type TestServer, testServer } from "../../testing/index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

test("getRun 200: the finished run of the example", async () => {
  const { status, body } = await server.call("GET", "/runs/991");
  expect(status).toBe(200);
  expect(body).toMatchObject({
    id: 991,
    user: "analyst@acme.com",
    run_type: "Dataset",
    run_source: "API Call",
    dataset: "Support QA - March",
    data_collection: "Customer Support",
    result: 83.5,
    aggregate_results: { ans_corr: 86, faith: 81 },
    total_cost: "0.001200000000000",
    evaluations: [
      { id: 1542, record_index: 0, metric: "ans_corr", evaluation_cost: "0.0004", record: { id: 100 } },
      { id: 1543, record_index: 0, metric: "faith", evaluation_cost: "0.0002", record: { id: 100 } },
      { id: 1544, record_index: 1, metric: "ans_corr", evaluation_cost: "0.0004", record: { id: 101 } },
      { id: 1545, record_index: 1, metric: "faith", evaluation_cost: "0.0002", record: { id: 101 } },
    ],
  });
});

test("getRun 200: texts are cut to 100 characters, and no character is cut in two", async () => {
  const text = `${"🦉".repeat(99)}ab${"c".repeat(500)}`;
  const { body } = await server.call("POST", "/evaluate", {
    body: { metric_shortname: "is_string", output: text, prompt: "x".repeat(100) },
  });
  const run = await server.call("GET", `/runs/${Object(body).run_id}`);
  expect(run.body).toMatchObject({
    evaluations: [{ record: { output: `${"🦉".repeat(99)}a`, prompt: "x".repeat(100), input: null } }],
  });
});

test("getRun 200: a text is cut at 100 characters, whatever it contains", async () => {
  const texts = {
    output: "a\u0000b",
    prompt: `\uFEFF${"\u0000".repeat(120)}`,
    input: "\uFFFDx",
    context: `a${"🦉".repeat(120)}`,
  };
  const { body } = await server.call("POST", "/evaluate", {
    body: { metric_shortname: "is_string", ...texts },
  });
  const run = await server.call("GET", `/runs/${Object(body).run_id}`);
  expect(run.body).toMatchObject({
    evaluations: [
      {
        record: {
          output: "a\u0000b",
          prompt: `\uFEFF${"\u0000".repeat(99)}`,
          input: "\uFFFDx",
          context: `a${"🦉".repeat(99)}`,
        },
      },
    ],
  });
});

test("getRun 200 and 304: a large run is sent again if it has changed, not if something else has", async () => {
  // A checked response is made whole, and its tag is a digest.
  await using other = await testServer({ checkResponses: false });
  const { body } = await other.call("POST", "/runs/custom", {
    body: {
      is_blocking: true,
      evaluations: [{ metrics: ["is_string"], data: Array(300).fill({ output: "x".repeat(100) }) }],
    },
  });
  const { id } = Object(body);
  const etag = (await other.call("GET", `/runs/${id}`)).headers.get("etag") ?? "";
  const ask = () => other.call("GET", `/runs/${id}`, { headers: { "if-none-match": etag } });
  await other.call("POST", "/data-collections", { body: { name: "Something else" } });
  expect(await ask()).toMatchObject({ status: 304, body: null });
  await other.call("PUT", `/runs/${id}`, { body: { alias: "another name" } });
  expect(await ask()).toMatchObject({ status: 200, body: { alias: "another name" } });
});

test("getRun 200: members can read a run that is shared with their organization", async () => {
  expect((await server.call("GET", "/runs/994")).body).toMatchObject({ user: "admin@acme.com", org_id: 12 });
});

test("getRun 200: a running run whose dataset becomes private goes on, and its owner keeps it, without the dataset's name", async () => {
  const judge = gatedJudge();
  await using other = await testServer({ engine: { judges: () => judge } });
  const { key } = await other.addUser("colleague@acme.com", { org_id: 12, balance: 1_000_000_000 });
  const form = {
    file: new File(["output,golden_answer\nIn May.,In June.\n"], "rows.csv"),
    name: "Of one of us",
    selected_metrics: JSON.stringify({ 3: 50 }),
  };
  const dataset = Object((await other.call("POST", "/datasets", { form })).body).id;
  await other.call("PUT", `/datasets/${dataset}`, { body: { org_id: 12 } });
  const sent = { dataset_id: dataset, alias: "mine" };
  const run = Object((await other.call("POST", "/runs/dataset", { body: sent, key })).body).id;
  await eventually(() => expect(judge.questions()).toBeGreaterThan(0));
  await other.call("PUT", `/datasets/${dataset}`, { body: { org_id: null, name: "Secret" } });
  expect((await other.call("GET", `/datasets/${dataset}`, { key })).status).toBe(404);
  judge.open();
  await eventually(async () => {
    const { body } = await other.call("GET", `/runs/${run}`, { key });
    expect(body).toMatchObject({
      alias: "mine",
      dataset: null,
      org_id: null,
      finished_at: expect.any(String),
      evaluations: [{ is_success: true, record: { output: "In May.", golden_answer: "In June." } }],
    });
  });
  const { body } = await other.call("GET", `/runs/${run}/download`, { key });
  expect(body).toContain("mine,In May.,In June.,");
  expect(body).not.toContain("Secret");
  expect((await other.call("GET", `/runs/${run}`)).status).toBe(404);
});

test("getRun 401: without a key", async () => {
  expect((await server.call("GET", "/runs/991", { key: null })).status).toBe(401);
});

test("getRun 404: a run that does not exist and, in the same words, another user's", async () => {
  const stranger = await server.addUser("stranger.get@example.com");
  expect(await server.call("GET", "/runs/404")).toMatchObject({
    status: 404,
    body: { detail: "Run 404 not found." },
  });
  expect(await server.call("GET", "/runs/991", { key: stranger.key })).toMatchObject({
    status: 404,
    body: { detail: "Run 991 not found." },
  });
});

test("getRun 422: an id that is not an integer", async () => {
  expect(await server.call("GET", "/runs/first")).toMatchObject({
    status: 422,
    body: { detail: [{ loc: ["path", "run_id"], type: "int_parsing" }] },
  });
});

test("getRun 500: the store fails, and the response discloses nothing about it", async () => {
  await using other = await testServer();
  vi.spyOn(other.store, "findRun").mockRejectedValue(new Error("disk I/O error"));
  expect(await other.call("GET", "/runs/991")).toMatchObject({
    status: 500,
    body: { detail: "Internal server error." },
  });
});
