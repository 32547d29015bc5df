import type { CustomRunCreate } from "@aegis/contract";
import { metricById } from "@aegis/metrics";
import { expect, test } from "vitest";
import { planCustomRun } from "./custom-run-plan.ts";

const none: ReadonlySet<string> = new Set();
const data = [{ input: "2+2", output: "4", golden_answer: "4" }];
const [jsonEqual, exactMatch, ansCorr, faith] = [1, 2, 3, 4];

test("a custom run has the rows and metrics of each block, one block after the other", () => {
  const { tasks, rows, number_of_metrics } = planCustomRun(
    {
      evaluations: [
        { metrics: ["exact_match", "json_equal"], data: [...data, ...data] },
        { metrics: [{ metric: "exact_match" }], data },
      ],
    },
    none,
  );
  expect(rows).toHaveLength(3);
  expect(rows[0]).toEqual({ prompt: null, input: "2+2", context: null, output: "4", golden_answer: "4" });
  expect(number_of_metrics).toBe(2);
  expect(tasks.map((task) => [task.position, task.metric_id, task.from_index, task.to_index])).toEqual([
    [0, exactMatch, 0, 2],
    [1, jsonEqual, 0, 2],
    [2, exactMatch, 2, 3],
  ]);
});

test.each([
  // metric, block, run → the metric's; ans_corr itself passes from 80 on
  [1, 2, 3, 1],
  [null, 2, 3, 2],
  [undefined, null, 3, 3],
  [undefined, undefined, undefined, 80],
  [0, 2, 3, 0],
])(
  "of the thresholds %s at the metric, %s at the block and %s at the run, %i counts",
  (own, block, run, counts) => {
    const plan = planCustomRun(
      {
        threshold: run ?? null,
        evaluations: [
          { threshold: block ?? null, metrics: [{ metric: "ans_corr", threshold: own ?? null }], data },
        ],
      },
      none,
    );
    expect(plan.tasks[0]?.threshold).toBe(counts);
    expect(plan.threshold).toBe(run ?? counts);
  },
);

test.each([
  ["o4-mini", "gpt-4.1", "gpt-4o", "o4-mini"],
  [null, "gpt-4.1", "o4-mini", "gpt-4.1"],
  [null, null, "o4-mini", "o4-mini"],
  [null, null, null, "gpt-4o"],
])(
  "of the models %s at the metric, %s at the block and %s at the run, %s judges",
  (own, block, run, judges) => {
    const plan = planCustomRun(
      {
        model_slug: run,
        evaluations: [{ model_slug: block, metrics: [{ metric: "ans_corr", model_slug: own }], data }],
      },
      none,
    );
    expect(plan.tasks[0]?.model_slug).toBe(judges);
    expect(plan.model_slug).toBe(run ?? "gpt-4o");
  },
);

test("the default threshold of a run is the mean over every metric of every block", () => {
  const { threshold } = planCustomRun(
    {
      evaluations: [
        {
          metrics: [
            { metric: "ans_corr", threshold: 10 },
            { metric: "faith", threshold: 20 },
          ],
          data,
        },
        { metrics: [{ metric: "ans_corr", threshold: 61 }], data },
      ],
    },
    none,
  );
  expect(threshold).toBe(30);
});

test("blocks without rows or metrics are left out, and the rest is scored", () => {
  const plan = planCustomRun(
    {
      evaluations: [
        { metrics: [], data },
        { metrics: ["ans_corr"], data: [] },
        { metrics: ["faith"], data },
      ],
    },
    none,
  );
  expect(plan.rows).toHaveLength(1);
  expect(plan.tasks.map((task) => [task.metric_id, task.from_index, task.to_index])).toEqual([[faith, 0, 1]]);
  expect(plan.number_of_metrics).toBe(2);
});

test("a chunk has rows for sixteen judged evaluations, by the block with the most judged metrics", () => {
  const judged = [...Array(40)].map(() => "ans_corr");
  const chunk = (...metrics: string[][]) =>
    planCustomRun({ evaluations: metrics.map((each) => ({ metrics: each, data })) }, none).chunk_rows;
  expect(chunk(["exact_match"])).toBe(500);
  expect(chunk(["exact_match"], ["ans_corr", "faith"])).toBe(8);
  expect(chunk(judged)).toBe(1);
});

const one = (metrics: CustomRunCreate["evaluations"][number]["metrics"]): CustomRunCreate => ({
  evaluations: [{ metrics, data }],
});

test.each<[number, string, CustomRunCreate]>([
  [400, "The list of evaluations is empty.", { evaluations: [] }],
  [404, "The evaluations name no metric.", one([])],
  [400, 'Metric "exact_macth" is unknown or not active.', one(["exact_macth"])],
  [400, 'Metric "3" is unknown or not active.', one(["3"])],
  [400, 'Metric "answer_correctness" is unknown or not active.', one(["answer_correctness"])],
  [400, 'Metric "toxic" is unknown or not active.', one(["toxic"])],
  [404, 'Model "gpt-2" not found.', { ...one(["faith"]), model_slug: "gpt-2" }],
  [404, 'Model "gpt-2" not found.', { evaluations: [{ metrics: ["faith"], data, model_slug: "gpt-2" }] }],
  [404, 'Model "gpt-2" not found.', { evaluations: [{ metrics: [], data, model_slug: "gpt-2" }] }],
  [404, 'Model "gpt-2" not found.', one([{ metric: "faith", model_slug: "gpt-2" }])],
  [
    404,
    'Model "gpt-2" not found.',
    { evaluations: [{ metrics: [{ metric: "faith", model_slug: "gpt-4o" }], data, model_slug: "gpt-2" }] },
  ],
  [
    400,
    'Metric "exact_match" has no argument "case". It takes case_sensitive and strip_whitespace.',
    one([{ metric: "exact_match", metric_args: { case: true } }]),
  ],
  [400, 'Metric "misuse": argument domain is required.', one(["misuse"])],
  [
    400,
    'Metric "ctx_rank_prec" needs context, which no row of evaluations[1].data has.',
    {
      evaluations: [
        { metrics: ["exact_match"], data },
        { metrics: ["exact_match", "ctx_rank_prec"], data: [...data, { golden_answer: "5" }] },
      ],
    },
  ],
  [
    400,
    'Metric "role_viol" needs prompt or expected_role, which no row of evaluations[0].data has.',
    one(["role_viol"]),
  ],
])("a custom run is refused with %i: %s", (status, detail, request) => {
  expect(() => planCustomRun(request, new Set(["toxic"]))).toThrow(
    expect.objectContaining({ status, detail }),
  );
});

test("rows may lack what a metric needs, as long as one has it", () => {
  const rows = [{ output: "4" }, { output: "4", golden_answer: "" }];
  expect(planCustomRun({ evaluations: [{ metrics: ["exact_match"], data: rows }] }, none).rows).toHaveLength(
    2,
  );
});

test("the metrics in the tables above have the ids and thresholds that the tables assume", () => {
  expect(metricById(ansCorr)).toMatchObject({ shortname: "ans_corr", threshold: 80 });
  expect(metricById(faith)?.shortname).toBe("faith");
});
