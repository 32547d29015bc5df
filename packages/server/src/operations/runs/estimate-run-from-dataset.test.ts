import { afterAll, beforeAll, expect, test } from "vitest";
import { breakTransaction } from "../../testing/break-transaction.ts";
import { example } from "../../testing/example.ts";
import { gatedJudge } from "../../testing/gated-judge.ts";
import { type TestServer, testServer } from "../../testing/index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const path = "/runs/dataset/estimate";
const estimate = (body: object) => server.call("POST", path, { body });

test("estimateRunFromDataset 200: the example", async () => {
  const body = { dataset_id: 1, threshold: 70, model_slug: "gpt-4o", is_blocking: false };
  expect(await estimate(body)).toMatchObject({ status: 200, body: example("march-estimate") });
});

test("estimateRunFromDataset 200: metrics without a judge are free, whatever the model", async () => {
  expect((await estimate({ dataset_id: 42, model_slug: "gpt-4.1-mini" })).body).toEqual({
    number_of_rows: 1,
    number_of_evaluations: 2,
    likely_cost: "0",
    max_cost: "0",
    is_covered: true,
    metrics: ["json_equal", "exact_match"].map((metric) => ({
      metric,
      number_of_evaluations: 1,
      likely_cost: "0",
      max_cost: "0",
    })),
  });
});

test("estimateRunFromDataset 200: other metrics than those of the dataset, which keeps its own", async () => {
  const { body: march } = await estimate({ dataset_id: 1 });
  const faith = Object(march).metrics[1];
  const { likely_cost, max_cost } = faith;
  expect((await estimate({ dataset_id: 1, selected_metrics: { "2": 70, "4": 80 } })).body).toEqual({
    number_of_rows: 2,
    number_of_evaluations: 4,
    likely_cost,
    max_cost,
    is_covered: true,
    metrics: [{ metric: "exact_match", number_of_evaluations: 2, likely_cost: "0", max_cost: "0" }, faith],
  });
  // One that has none yet can be looked at, too.
  expect((await estimate({ dataset_id: 44, selected_metrics: { "2": 70 } })).status).toBe(200);
  expect((await estimate({ dataset_id: 1, selected_metrics: null })).body).toEqual(march);
  expect((await server.call("GET", "/datasets/1")).body).toMatchObject({
    selected_metrics: { "3": 70, "4": 70 },
  });
});

test.each([
  ["selected_metrics is empty. Name at least one metric, or leave it out.", {}],
  ["Metric 99 in selected_metrics is unknown or not active.", { "99": 70 }],
  [
    'Metric "json_equal" has no argument "order". It takes ignore_order and ignore_extra_keys.',
    { "1": { threshold: 70, metric_args: { order: true } } },
  ],
])("estimateRunFromDataset 400: %s", async (detail, selected_metrics) => {
  expect(await estimate({ dataset_id: 42, selected_metrics })).toMatchObject({
    status: 400,
    body: { detail },
  });
});

test.each([{}, { model_slug: "gpt-4.1-mini" }])(
  "estimateRunFromDataset 200: the most that it costs is what the run reserves, and covered is what starts, with %j",
  async (settings) => {
    const judge = gatedJudge();
    await using other = await testServer({ engine: { judges: () => judge }, balance: 0 });
    const body = { dataset_id: 1, ...settings };
    const shown = async () => Object((await other.call("POST", path, { body })).body);
    const most = nano((await shown()).max_cost);
    expect(most).toBeGreaterThan(0);
    await other.store.credit(7, most - 1);
    expect((await shown()).is_covered).toBe(false);
    expect((await other.call("POST", "/runs/dataset", { body })).status).toBe(402);
    await other.store.credit(7, 1);
    expect((await shown()).is_covered).toBe(true);
    expect((await other.call("POST", "/runs/dataset", { body })).status).toBe(201);
    expect(await other.store.findBalance(7)).toEqual({ balance: 0, reserved: most });
  },
);

test("estimateRunFromDataset 200: the costs of the metrics add up to those of the run", async () => {
  const { likely_cost, max_cost, metrics } = Object((await estimate({ dataset_id: 1 })).body);
  const sum = (name: "likely_cost" | "max_cost") =>
    metrics.reduce((all: number, each: Record<typeof name, string>) => all + nano(each[name]), 0);
  expect([sum("likely_cost"), sum("max_cost")]).toEqual([nano(likely_cost), nano(max_cost)]);
});

test("estimateRunFromDataset 200: without billing, any balance covers it", async () => {
  await using other = await testServer({ billing: false, balance: 0 });
  const { max_cost, is_covered } = Object((await other.call("POST", path, { body: { dataset_id: 1 } })).body);
  expect([Number(max_cost) > 0, is_covered]).toEqual([true, true]);
});

test("estimateRunFromDataset 200: nothing is stored, and a full number of runs refuses nothing", async () => {
  await using other = await testServer({ runLimits: { tasks: 2, evaluations: 4, running: 0 } });
  const body = { dataset_id: 1, alias: "looked at" };
  const before = await other.store.findBalance(7);
  breakTransaction(other.store, "insertRun", new Error("An estimate creates a run."));
  expect((await other.call("POST", path, { body })).status).toBe(200);
  expect(await other.store.findBalance(7)).toEqual(before);
  expect(await other.store.findRunByAlias(7, "looked at", null)).toBeUndefined();
});

const refusals: readonly (readonly [status: number, detail: unknown, body: object])[] = [
  [400, "Dataset 407 not found.", { dataset_id: 407 }],
  // A colleague's private dataset.
  [400, "Dataset 6 not found.", { dataset_id: 6 }],
  [
    400,
    'A run with the alias "support-march" already exists. Choose another alias.',
    { dataset_id: 42, alias: "support-march" },
  ],
  [
    400,
    'Metric "json_equal" has no argument "order". It takes ignore_order and ignore_extra_keys.',
    { dataset_id: 42, metric_args: { "1": { order: true } } },
  ],
  [404, 'Model "gpt-1" not found.', { dataset_id: 42, model_slug: "gpt-1" }],
  [404, "Dataset 43 has no records.", { dataset_id: 43 }],
  [422, [{ loc: ["body", "dataset_id"], type: "missing" }], {}],
  [422, [{ loc: ["body", "threshold"], type: "less_than_equal" }], { dataset_id: 42, threshold: 101 }],
];

test.each(refusals)(
  "estimateRunFromDataset %i: %j, as the run itself is refused",
  async (status, detail, body) => {
    const refused = await estimate(body);
    expect(refused).toMatchObject({ status, body: { detail } });
    expect((await server.call("POST", "/runs/dataset", { body })).body).toEqual(refused.body);
  },
);

test("estimateRunFromDataset 400: more evaluations than a run may have", async () => {
  await using other = await testServer({ runLimits: { tasks: 2, evaluations: 3, running: 1 } });
  expect((await other.call("POST", path, { body: { dataset_id: 1 } })).status).toBe(400);
});

test("estimateRunFromDataset 401: without a key", async () => {
  expect((await server.call("POST", path, { body: { dataset_id: 1 }, key: null })).status).toBe(401);
});

test("estimateRunFromDataset 413: a body over the limit", async () => {
  expect((await estimate({ dataset_id: 42, alias: "x".repeat(17 * 1024 * 1024) })).status).toBe(413);
});

test("estimateRunFromDataset 415: a form instead of JSON", async () => {
  expect((await server.call("POST", path, { form: { dataset_id: "42" } })).status).toBe(415);
});

function nano(amount: string): number {
  return Math.round(Number(amount) * 1e9);
}
