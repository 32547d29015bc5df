import { addSizes, evaluate, metricByShortname, metrics, noSize, sizeOfSample } from "@aegis/metrics";
import { describe, expect, test } from "vitest";
import type { RecordTexts } from "../record-texts.ts";
import { charge, estimate, estimateRun, type Priced, reservedFor } from "./estimate.ts";
import type { Prices } from "./prices.ts";

const prices: Prices = {
  since: "2026-01-01",
  deterministic: 7,
  models: new Map([
    ["gpt-4o", { input: 2_500, output: 10_000 }],
    ["odd", { input: 1, output: 2 }],
  ]),
};
const empty: RecordTexts = { prompt: null, input: null, context: null, output: null, golden_answer: null };

const needed: Readonly<Record<string, Record<string, string>>> = {
  misuse: { domain: "refunds" },
  ev_obf: { field_to_evaluate: "output" },
  rubric: { criteria: "It is polite." },
};

function priced(
  shortname: string,
  model_slug = "gpt-4o",
  metric_args: Priced["metric_args"] = needed[shortname] ?? null,
): Priced {
  return { metric_id: metricByShortname(shortname)?.id ?? 0, model_slug, metric_args };
}

test.each([
  [1, 7],
  [100_000, 700_000],
])("%i evaluations without a judge cost %i, neither more nor less", (rows, cost) => {
  expect(estimate(prices, priced("exact_match"), { ...noSize, rows })).toEqual({ likely: cost, most: cost });
});

test("at most, every question is put twice", () => {
  const { likely, most } = estimate(prices, priced("faith"), sizeOfSample({ input: "One.", output: "Two." }));
  expect(likely).toBeGreaterThan(0);
  expect(most).toBe(2 * likely);
});

test("arguments that the metric does not take any more cost nothing, as every evaluation fails", () => {
  const task = priced("factfulness", "gpt-4o", { n_runs: 99 });
  expect(estimate(prices, task, sizeOfSample({ input: "One.", output: "Two." }))).toEqual({
    likely: 0,
    most: 0,
  });
});

const judged = metrics.filter((metric) => metric.judged);

test.each(judged.flatMap(({ shortname }) => ["gpt-4o", "odd"].map((model) => [shortname, model] as const)))(
  "the most for single rows never adds up to more than for all of them, for %s by %s",
  (shortname, model) => {
    const texts = [
      "",
      "x",
      "One. Two.",
      "One. One. ".repeat(90),
      "a long word ".repeat(400),
      prose.repeat(30),
    ];
    const rows = texts.flatMap((output, at) =>
      [null, ...texts.slice(at)].map((input): RecordTexts => ({ ...empty, input, output, context: input })),
    );
    const task = priced(shortname, model);
    const each = rows.map((row) => estimate(prices, task, sizeOfSample(row)).most);
    const size = rows.map(sizeOfSample).reduce(addSizes, noSize);
    const all = estimateRun(prices, [task], () => size);
    expect(each.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(all.most);
  },
);

test.each([
  ["exact_match", null, 7],
  ["exact_match", { input_tokens: 10, output_tokens: 10 }, 7],
  ["faith", null, 0],
  ["faith", { input_tokens: 0, output_tokens: 0 }, 0],
  ["faith", { input_tokens: 212, output_tokens: 41 }, 940_000],
])("an evaluation by %s that used %o is charged %i", (shortname, used, cost) => {
  expect(charge(prices, priced(shortname), used, { ...empty, output: "One." })).toBe(cost);
});

test("an evaluation is never charged more than the most for its row", () => {
  const row = { ...empty, input: "One.", output: "Two." };
  const { most } = estimate(prices, priced("faith"), sizeOfSample(row));
  expect(charge(prices, priced("faith"), { input_tokens: 1e9, output_tokens: 0 }, row)).toBe(most);
});

test("a model without a price is an error of the table, not a price of zero", () => {
  expect(() => estimate(prices, priced("faith", "gpt-0"), sizeOfSample({ output: "One." }))).toThrow("gpt-0");
});

test("what is reserved for an evaluation is the most for its row, and nothing without a price", () => {
  const row = { ...empty, input: "One.", output: "Two." };
  const { most } = estimate(prices, priced("faith"), sizeOfSample(row));
  expect(reservedFor(prices, priced("faith"), row)).toBe(most);
  expect(reservedFor(prices, priced("faith", "gpt-0"), row)).toBe(0);
  expect(reservedFor(prices, priced("exact_match"), row)).toBe(7);
});

const prose =
  "The museum opens at nine and closes at six. Guests pay 12 euros; children do not. On Mondays it is shut. ";
const texts: Readonly<Record<string, (length: number) => string>> = {
  words: (length) => "word ".repeat(length / 5 + 1).slice(0, length),
  "one sentence again and again": (length) =>
    "The refund is paid within 14 days, says Acme. ".repeat(length / 46 + 1).slice(0, length),
  "different sentences": (length) =>
    Array.from(
      { length: length / 40 + 1 },
      (_, at) => `Person ${7 * at} paid ${13 * at} euros in ${1900 + at}.`,
    )
      .join(" ")
      .slice(0, length),
};

describe("what a run of everyday metrics costs with the offline judge", () => {
  const shortnames = ["ans_corr", "faith", "ans_rel", "toxic"];
  test.each(
    Object.keys(texts).flatMap((kind) =>
      [1, 100, 500, 5_000, 10_000].map((length) => [kind, length] as const),
    ),
  )(
    "for %s, %i characters in each field, is covered, and no third of what is reserved",
    async (kind, length) => {
      const text = texts[kind]?.(length) ?? "";
      const row = { prompt: null, input: text, context: null, output: text, golden_answer: text };
      const tasks = shortnames.map((shortname) => priced(shortname));
      const { likely, most } = estimateRun(prices, tasks, () => sizeOfSample(row));
      let cost = 0;
      for (const metric of metrics.filter(({ shortname }) => shortnames.includes(shortname))) {
        const { usage } = await evaluate(metric, row);
        cost += charge(prices, priced(metric.shortname), usage, row);
      }
      expect(most).toBeGreaterThanOrEqual(cost);
      expect(most).toBeLessThanOrEqual(3 * cost);
      expect(likely / cost).toBeGreaterThan(0.6);
    },
  );
});

test.each(
  judged
    // The offline judge refuses to judge by criteria.
    .filter(({ shortname }) => shortname !== "rubric")
    .flatMap((metric) => [1, 15].map((times) => [metric.shortname, times, metric] as const)),
)("what %s uses offline, for %i paragraphs, is charged in full", async (shortname, times, metric) => {
  const text = Array.from({ length: times }, (_, at) => prose.replace("12", `${at + 12}`)).join("\n\n");
  const row = { prompt: text, input: text, context: text, output: text, golden_answer: text };
  const { usage, error } = await evaluate(metric, row, needed[shortname]);
  expect(error).toBeNull();
  const { input_tokens = 0, output_tokens = 0 } = usage ?? {};
  expect(charge(prices, priced(shortname), usage, row)).toBe(2_500 * input_tokens + 10_000 * output_tokens);
});
