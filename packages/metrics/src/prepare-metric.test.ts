import { expect, test } from "vitest";
import { evaluate } from "./evaluate.ts";
import { scriptedJudge } from "./judge/scripted.ts";
import { metricByShortname, metrics } from "./metrics.ts";
import { prepareMetric } from "./prepare-metric.ts";

test("metrics that run a parser, or a schema or pattern of a user, are always scored in a worker", () => {
  const always = metrics.filter(({ isolated }) => isolated === true).map(({ shortname }) => shortname);
  expect(always.toSorted()).toEqual([
    "is_valid_python",
    "is_valid_sql",
    "is_valid_xml",
    "json_schema_match",
    "regex_match",
    "xml_equal",
    "xml_schema_match",
  ]);
});

test.each([
  ["word_ct_match", {}, false],
  ["word_ct_match", { custom_delimiters: "," }, true],
  ["char_ct_match", { custom_exclude_pattern: null }, false],
  ["char_ct_match", { custom_exclude_pattern: "" }, true],
  ["exact_match", {}, false],
  ["is_valid_xml", {}, true],
])("%s with %j is scored in a worker: %s", (name, args, isolated) => {
  const metric = metricByShortname(name);
  if (metric === undefined) throw new Error(`no metric ${name}`);
  expect(prepareMetric(metric, args).isolated).toBe(isolated);
});

test.each([
  ["exact_match", "short", undefined, false],
  ["exact_match", "a".repeat(8_001), undefined, true],
  ["is_valid_xml", "short", undefined, true],
  ["ans_corr", "short", undefined, true],
  ["ans_corr", "short", scriptedJudge({}), false],
  ["ans_corr", "a".repeat(8_001), scriptedJudge({}), true],
])(
  "%s of %s leaves this thread only if it, its length, or the offline judge could block it",
  (name, output, judge, apart) => {
    const metric = metricByShortname(name);
    if (metric === undefined) throw new Error(`no metric ${name}`);
    expect(prepareMetric(metric).isApart({ output, golden_answer: "" }, judge)).toBe(apart);
  },
);

test("a signal aborts a single evaluation that is stuck in its worker", { timeout: 60_000 }, async () => {
  const metric = metricByShortname("word_ct_match");
  if (metric === undefined) throw new Error("no metric");
  const result = await evaluate(
    metric,
    { output: `${"a".repeat(40)}!` },
    { custom_delimiters: "(a+)+$" },
    { signal: AbortSignal.timeout(500) },
  );
  expect(result).toMatchObject({ score: null, error: { kind: "aborted" } });
});
