import { scriptedJudge } from "@aegis/metrics";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestServer, testServer } from "../../testing/index.ts";
import { uploadForm } from "../../testing/upload-form.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const selected_metrics = {
  "1001": { threshold: 50, metric_args: { texts: ["14 days", "receipt"], case_sensitive: false } },
  "1002": { threshold: 100, metric_args: { pattern: "\\d+ days" } },
};
const rubric = {
  metric_shortname: "rubric",
  output: "Good morning.",
  metric_args: {
    criteria: "Is polite.",
    scale: [
      { label: "yes", score: 80 },
      { label: "no", score: 0 },
    ],
  },
};
const rows = new File(["output\nWithin 14 Days with a receipt\nNever\n"], "rows.csv", { type: "text/csv" });
const upload = (metrics: object, name: string) =>
  server.call("POST", "/datasets", {
    form: uploadForm({ name, selected_metrics: JSON.stringify(metrics) }, rows),
  });

describe("an extension metric", () => {
  test("is selected for a dataset by its id, and scores the runs over it", async () => {
    const { status, body } = await upload(selected_metrics, "with extensions");
    expect({ status, body }).toMatchObject({ status: 201, body: { selected_metrics } });
    const run = await server.call("POST", "/runs/dataset", {
      body: { dataset_id: Object(body).id, is_blocking: true },
    });
    expect(run.body).toMatchObject({
      aggregate_results: { contains: 50, regex_match: 0 },
      evaluations: [
        {
          metric: "contains",
          result: 100,
          threshold: 50,
          eval_metadata: { found: ["14 days", "receipt"], missing: [] },
        },
        { metric: "regex_match", result: 0, explanation: "The pattern does not match." },
        { metric: "contains", result: 0, eval_metadata: { found: [], missing: ["14 days", "receipt"] } },
        { metric: "regex_match", result: 0, threshold: 100 },
      ],
    });
  });

  test("scores a custom run and POST /evaluate by its shortname", async () => {
    const metric_args = { pattern: "days", flags: "i" };
    const run = await server.call("POST", "/runs/custom", {
      body: {
        is_blocking: true,
        evaluations: [{ metrics: [{ metric: "regex_match", metric_args }], data: [{ output: "14 Days" }] }],
      },
    });
    expect(run.body).toMatchObject({ aggregate_results: { regex_match: 100 }, result: 100 });
    const { body } = await server.call("POST", "/evaluate", {
      body: { metric_shortname: "contains", output: "14 days", metric_args: { texts: ["days", "weeks"] } },
    });
    expect(body).toMatchObject({ result: 50, is_gte_threshold: false, threshold: 100 });
  });

  test("that is judged gets its levels from the judge, and its score from the scale", async () => {
    const judge = scriptedJudge({
      "rubric/judge": { verdicts: [{ id: 0, words: "Is polite.", reason: "It greets", verdict: "level_2" }] },
    });
    await using other = await testServer({ engine: { judges: () => judge } });
    const { body } = await other.call("POST", "/evaluate", { body: rubric });
    expect(body).toMatchObject({
      result: 80,
      is_gte_threshold: true,
      threshold: 70,
      explanation: "“Is polite.”: yes (80). It greets.",
      eval_metadata: {
        criteria: [{ criterion: "Is polite.", level: "yes", score: 80, reason: "It greets" }],
      },
    });
  });

  test("that the offline judge cannot judge gets no score, and says what to do", async () => {
    const { body } = await server.call("POST", "/evaluate", { body: rubric });
    expect(body).toMatchObject({
      is_success: false,
      result: null,
      evaluation_cost: null,
      explanation:
        "The judge gave no answer. The offline judge understands no criteria; set up a model to judge by them.",
    });
  });

  test.each([
    ["1001", {}, 'Metric "contains": argument texts is required.'],
    ["1001", { texts: ["a", ""] }, 'Metric "contains": argument texts[1] must not be empty.'],
    [
      "1002",
      { pattern: "(" },
      'Metric "regex_match": argument pattern must be a regular expression. Invalid regular expression: /(/: Unterminated group.',
    ],
  ])("%s is refused with 400 for %j", async (id, metric_args, detail) => {
    expect(await upload({ [id]: { threshold: 50, metric_args } }, `refused ${detail}`)).toMatchObject({
      status: 400,
      body: { detail },
    });
    const metric_shortname = id === "1001" ? "contains" : "regex_match";
    expect(
      await server.call("POST", "/evaluate", { body: { metric_shortname, output: "a", metric_args } }),
    ).toMatchObject({ status: 400, body: { detail } });
  });
});
