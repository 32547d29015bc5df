import type { RunEvaluation } from "@aegis/contract";
import { metricById } from "@aegis/metrics";
import { stringify } from "csv-stringify/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestServer, testServer } from "../../testing/index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const metricIds = [1, 2, 7, 8, 11, 12, 13, 18, 20, 23];
const shortnames = metricIds.map((id) => String(metricById(id)?.shortname));
const selected_metrics = JSON.stringify(Object.fromEntries(metricIds.map((id) => [id, 50])));

type Outcome = Pick<RunEvaluation, "result" | "is_success" | "is_gte_threshold" | "explanation">;

const outcomeOf = ({ result, is_success, is_gte_threshold, explanation }: Outcome): Outcome => ({
  result,
  is_success,
  is_gte_threshold,
  explanation,
});

async function post(path: string, sent: { readonly body: unknown }): Promise<Record<string, unknown>> {
  const { status, body } = await server.call("POST", path, sent);
  expect({ path, status, body: status < 300 ? null : body }).toEqual({ path, status: 201, body: null });
  return Object(body);
}

const outcomesOf = (run: Record<string, unknown>) => [Object(run.evaluations)].flat().map(outcomeOf);

const textsOf = (run: Record<string, unknown>) =>
  [Object(run.evaluations)]
    .flat()
    .map(({ record: { output, golden_answer } }) => ({ output, golden_answer }));

let uploads = 0;

async function scoresOfUpload(content: string): Promise<readonly Outcome[]> {
  const form = { file: new File([content], `same-${uploads++}.csv`), selected_metrics };
  const { body } = await server.call("POST", "/datasets", { form });
  return outcomesOf(
    await post("/runs/dataset", { body: { dataset_id: Object(body).id, is_blocking: true } }),
  );
}

describe("the same rows have the same scores by an upload, by a custom run and one by one", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["empty answers", ["", "", "", "x"], ["x", "x", "", "x"]],
    ["answers of blanks", [" ", "\t", "\n", "\u00a0"], ["x", " ", "", "\u00a0"]],
    ["numbers", ["-5", "+1", "1e3", "007", "１"], ["-5", "1", "1000", "7", "1"]],
    ["JSON", ['{"a":1}', "[]", "null", '""', ""], ['{"a": 1.0}', "[ ]", "null", '""', "{}"]],
    ["lists and formulas", ["- a\n- b", "=1+1", "'=1+1", "@x"], ["- a\n- b", "=1+1", "=1+1", "x"]],
  ])("%s", async (_, outputs, goldens) => {
    const rows = outputs.map((output, at) => ({ output, golden_answer: goldens[at] ?? "" }));
    const uploaded = await scoresOfUpload(
      stringify(
        [["output", "golden_answer"], ...rows.map(({ output, golden_answer }) => [output, golden_answer])],
        {
          quoted_string: true,
        },
      ),
    );
    const metrics = shortnames.map((metric) => ({ metric, threshold: 50 }));
    const custom = await post("/runs/custom", {
      body: { is_blocking: true, evaluations: [{ metrics, data: rows }] },
    });
    const single: Outcome[] = [];
    for (const row of rows)
      for (const metric_shortname of shortnames)
        single.push(
          outcomeOf(Object(await post("/evaluate", { body: { metric_shortname, threshold: 50, ...row } }))),
        );
    expect(uploaded).toHaveLength(rows.length * metricIds.length);
    expect(outcomesOf(custom)).toEqual(uploaded);
    expect(textsOf(custom)).toEqual(rows.flatMap((row) => metricIds.map(() => row)));
    expect(single).toEqual(uploaded);
  });
});

/** What a run says of all its evaluations together. */
type Numbers = {
  readonly aggregate_results: Record<string, number>;
  readonly result: number | null;
  readonly is_gte_threshold: boolean | null;
  readonly number_of_successes: number;
  readonly number_of_failures: number;
  readonly threshold?: number;
  readonly number_of_metrics?: number;
};

const right = { output: "x", golden_answer: "x" };
const empty = { output: "", golden_answer: "x" };
const lacking = { output: "x" };
const noSchema = { metric: "xml_schema_match", metric_args: { schema: "" } };
const caseless = (is: boolean, threshold = 100) => ({
  metric: "exact_match",
  threshold,
  metric_args: { case_sensitive: !is },
});

test.each<[string, object, Numbers]>([
  [
    "empty text, mean: nine empty answers and a right one are 10 per cent",
    { evaluations: [{ metrics: ["exact_match"], data: [...Array(9).fill(empty), right] }] },
    {
      aggregate_results: { exact_match: 10 },
      result: 10,
      is_gte_threshold: false,
      number_of_successes: 10,
      number_of_failures: 0,
    },
  ],
  [
    "empty text, failure, mean: the failure is in no mean, the empty answer is",
    { evaluations: [{ metrics: ["exact_match"], data: [empty, right, lacking] }] },
    {
      aggregate_results: { exact_match: 50 },
      result: 50,
      is_gte_threshold: false,
      number_of_successes: 2,
      number_of_failures: 1,
    },
  ],
  [
    "threshold, failure, verdict: a run may pass although evaluations failed, and says how many",
    { threshold: 100, evaluations: [{ metrics: ["exact_match"], data: [right, lacking, lacking] }] },
    {
      aggregate_results: { exact_match: 100 },
      result: 100,
      is_gte_threshold: true,
      number_of_successes: 1,
      number_of_failures: 2,
    },
  ],
  [
    "metric without a success, mean of means: it is left out, and its failures are counted",
    { evaluations: [{ metrics: ["exact_match", noSchema], data: [right, empty] }] },
    {
      aggregate_results: { exact_match: 50 },
      result: 50,
      is_gte_threshold: false,
      number_of_successes: 2,
      number_of_failures: 2,
    },
  ],
  [
    "no success at all, verdict: neither result nor verdict",
    { threshold: 0, evaluations: [{ metrics: [noSchema], data: [right, empty] }] },
    {
      aggregate_results: {},
      result: null,
      is_gte_threshold: null,
      number_of_successes: 0,
      number_of_failures: 2,
    },
  ],
  [
    "arguments of two blocks, aggregate: they share that of their metric",
    {
      evaluations: [
        { metrics: [caseless(true)], data: [{ output: "A", golden_answer: "a" }] },
        { metrics: [caseless(false)], data: [{ output: "A", golden_answer: "a" }] },
      ],
    },
    {
      aggregate_results: { exact_match: 50 },
      result: 50,
      is_gte_threshold: false,
      number_of_successes: 2,
      number_of_failures: 0,
      number_of_metrics: 1,
    },
  ],
  [
    "two blocks, failure in one, aggregate: each success counts once, whatever its block lost",
    {
      evaluations: [
        { metrics: [caseless(true)], data: [right, lacking] },
        { metrics: [caseless(false)], data: [right, empty] },
      ],
    },
    {
      aggregate_results: { exact_match: 66.67 },
      result: 66.67,
      is_gte_threshold: false,
      number_of_successes: 3,
      number_of_failures: 1,
    },
  ],
  [
    "one metric twice, thresholds: each entry counts for the mean threshold, the metric once",
    { evaluations: [{ metrics: [caseless(true, 70), caseless(false, 5)], data: [right] }] },
    {
      aggregate_results: { exact_match: 100 },
      result: 100,
      is_gte_threshold: true,
      number_of_successes: 2,
      number_of_failures: 0,
      threshold: 38,
      number_of_metrics: 1,
    },
  ],
  [
    "evaluations' thresholds, run's threshold: the run's result has the run's threshold alone",
    { threshold: 50, evaluations: [{ metrics: [caseless(false, 100)], data: [right, empty] }] },
    {
      aggregate_results: { exact_match: 50 },
      result: 50,
      is_gte_threshold: true,
      number_of_successes: 2,
      number_of_failures: 0,
      threshold: 50,
    },
  ],
  [
    "empty text, metric that needs one filled field: a failure, as if the field were missing",
    {
      evaluations: [
        {
          metrics: ["role_viol"],
          threshold: 0,
          data: [
            { output: "x", prompt: "" },
            { output: "x", prompt: "Be a clerk." },
          ],
        },
      ],
    },
    {
      aggregate_results: { role_viol: expect.any(Number) },
      result: expect.any(Number),
      is_gte_threshold: true,
      number_of_successes: 1,
      number_of_failures: 1,
    },
  ],
])("what meets in one number: %s", async (_, request, numbers) => {
  const run = await post("/runs/custom", { body: { ...request, is_blocking: true, data_collection_id: 14 } });
  expect(run).toMatchObject(numbers);
  const { body: collection } = await server.call("GET", "/data-collections/14");
  expect(Object(collection).runs[0]).toMatchObject({ id: run.id, ...numbers });
  const { body: list } = await server.call("GET", "/data-collections?shared=false");
  expect(Object(list).items[0].runs[0]).toMatchObject({ id: run.id, ...numbers });
  const { body: report } = await server.call("GET", `/runs/${run.id}/download`);
  expect(String(report).trimEnd().split("\n").at(-1)).toMatch(
    new RegExp(`,${numbers.number_of_successes},${numbers.number_of_failures},\\d+$`),
  );
});
