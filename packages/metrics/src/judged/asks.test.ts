import { expect, test } from "vitest";
import { checkArguments } from "../arguments.ts";
import { evaluate } from "../evaluate.ts";
import { offlineJudge } from "../judge/offline/offline.ts";
import type { Args, Metric } from "../metric.ts";
import { metricByShortname, metrics } from "../metrics.ts";
import { sizeOfSample } from "../sample-size.ts";
import { expectedUsage } from "./asks.ts";

const needed: Readonly<Record<string, Args>> = {
  misuse: { domain: "refunds" },
  ev_obf: { field_to_evaluate: "output" },
  rubric: { criteria: ["It is polite.", "It is short."] },
  contains: { texts: ["x"] },
  regex_match: { pattern: "x" },
};

const usage = (metric: Metric, args: Args, row: Parameters<typeof sizeOfSample>[0]) =>
  expectedUsage(metric, checkArguments(metric, args), sizeOfSample(row));

test.each(metrics.map((metric) => [metric.shortname, metric] as const))(
  "the tokens of %s can be expected if and only if it asks a judge",
  (shortname, metric) => {
    expect(usage(metric, needed[shortname] ?? {}, { output: "x" }) !== null).toBe(metric.judged);
  },
);

const prose =
  "The museum opens at nine and closes at six. Guests pay 12 euros. Children do not pay. On Mondays it is shut. ";

test.each(
  metrics
    // The offline judge refuses to judge by criteria.
    .filter(({ judged, shortname }) => judged && shortname !== "rubric")
    .flatMap((metric) => [1, 20].map((times) => [metric.shortname, times, metric] as const)),
)("the questions of %s about %i paragraphs are those that are expected", async (shortname, times, metric) => {
  const text = prose.repeat(times);
  const row = { prompt: text, input: text, context: text, output: text, golden_answer: text };
  const asked = new Set<string>();
  const judge = {
    ...offlineJudge,
    ask: (request: Parameters<typeof offlineJudge.ask>[0]) => {
      asked.add(request.question.id);
      return offlineJudge.ask(request);
    },
  };
  await evaluate(metric, row, needed[shortname], { judge });
  const expected = metric
    .asks?.(checkArguments(metric, needed[shortname]))
    ?.map(({ question }) => question.id);
  expect(expected).toEqual(expect.arrayContaining([...asked]));
});

test.each<[string, Args, Args]>([
  ["factfulness", { n_runs: 1 }, { n_runs: 5 }],
  ["content_consist", { n_reruns: 1 }, { n_reruns: 4 }],
  ["content_consist", { exact_output_match: true }, {}],
  ["faith", { max_n_claims: 1 }, {}],
  ["entity_faith", { match_mode: "exact" }, {}],
  ["rubric", { criteria: "It is polite." }, { criteria: ["It is polite.", "It is short."] }],
  ["rubric", { criteria: "Polite." }, { criteria: "Polite.", steps: ["Read it twice."] }],
  ["misuse", { domain: "law" }, { domain: "law in the countries of the south" }],
  ["format_align", { instructions: ["Be brief."] }, { instructions: ["Be brief.", "Write in French."] }],
])("%s with %o is expected to take less than with %o", (shortname, little, much) => {
  const metric = metricByShortname(shortname);
  if (metric === undefined) throw new Error(`There is no ${shortname}.`);
  const row = { prompt: prose, input: prose, context: prose, output: prose, golden_answer: prose };
  const total = (args: Args) => {
    const { input_tokens, output_tokens } = usage(metric, args, row) ?? { input_tokens: 0, output_tokens: 0 };
    return input_tokens + output_tokens;
  };
  expect(total(little)).toBeLessThan(total(much));
});
