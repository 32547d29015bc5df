import { evaluate, metricByShortname, metrics } from "@aegis/metrics";
import { expect, test } from "vitest";
import { ceiling, charge, type Priced, reservation, sizeOfRow, sizesOf } from "./balance.ts";
import type { RecordTexts } from "./entities.ts";
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

function priced(shortname: string, model_slug = "gpt-4o", metric_args: Priced["metric_args"] = null): Priced {
  return { metric_id: metricByShortname(shortname)?.id ?? 0, model_slug, metric_args };
}

test.each([
  ["exact_match", "gpt-4o", null, 1, 400, 7],
  ["exact_match", "gpt-4o", null, 100_000, 4_000_000, 700_000],
  ["faith", "gpt-4o", null, 1, 0, 3 * 2_250_000],
  ["faith", "gpt-4o", null, 1, 100, 3 * (2_250_000 + 375_000)],
  ["faith", "gpt-4o", null, 10, 100, 3 * (22_500_000 + 375_000)],
  ["factfulness", "gpt-4o", null, 1, 0, 6 * 2_250_000],
  ["factfulness", "gpt-4o", { n_runs: 10 }, 1, 0, 13 * 2_250_000],
  ["content_consist", "gpt-4o", { n_reruns: 1 }, 1, 0, 4 * 2_250_000],
  ["faith", "odd", null, 1, 1, 2_103],
  ["misuse", "gpt-4o", { domain: "d".repeat(100) }, 1, 0, 3 * (2_250_000 + 375_000)],
  ["misuse", "gpt-4o", { domain: "d".repeat(100) }, 2, 100, 3 * (4_500_000 + 3 * 375_000)],
  [
    "rubric",
    "gpt-4o",
    { criteria: ["c".repeat(60)], scale: [{ label: "l".repeat(40), score: 9 }] },
    1,
    0,
    3 * (2_250_000 + 375_000),
  ],
])(
  "%s by %s with %o costs at most, for %i rows of %i characters, %i",
  (shortname, model, args, rows, characters, most) => {
    expect(ceiling(prices, priced(shortname, model, args), { rows, characters })).toBe(most);
  },
);

test("the ceilings of single rows never add up to more than the reservation for all of them", () => {
  const task = priced("faith", "odd");
  const rows = [1, 1, 3, 0, 7, 11].map((length) => ({ ...empty, output: "x".repeat(length) }));
  const each = rows.map((row) => ceiling(prices, task, sizeOfRow(row)));
  const all = reservation(prices, [task], () => ({ rows: rows.length, characters: 23 }));
  expect(each.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(all);
});

test.each([
  ["exact_match", null, 7],
  ["exact_match", { input_tokens: 10, output_tokens: 10 }, 7],
  ["faith", null, 0],
  ["faith", { input_tokens: 0, output_tokens: 0 }, 0],
  ["faith", { input_tokens: 212, output_tokens: 41 }, 940_000],
  ["faith", { input_tokens: 1_000_000, output_tokens: 0 }, 6_750_000],
])("an evaluation by %s that used %o is charged %i", (shortname, used, cost) => {
  expect(charge(prices, priced(shortname), used, empty)).toBe(cost);
});

test.each([
  [0, 0, 0, 0],
  [0, 1, 1, 3],
  [1, 3, 2, 5],
  [0, 3, 3, 8],
])("the rows from %i up to %i are %i rows of %i characters", (from_index, to_index, rows, characters) => {
  const sizeOf = sizesOf([{ ...empty, prompt: "a", output: "🦉" }, empty, { ...empty, context: "12345" }]);
  expect(sizeOf({ from_index, to_index })).toEqual({ rows, characters });
});

test("a model without a price is an error of the table, not a price of zero", () => {
  expect(() => ceiling(prices, priced("faith", "gpt-0"), { rows: 1, characters: 0 })).toThrow("gpt-0");
});

const text = "The refund is paid within 14 days, says Acme. ";
const needed: Readonly<Record<string, Record<string, string>>> = {
  misuse: { domain: "refunds" },
  ev_obf: { field_to_evaluate: "output" },
};

test.each(
  metrics
    // The offline judge refuses to judge by criteria.
    .filter(({ judged, shortname }) => judged && shortname !== "rubric")
    .flatMap((metric) => [1, 50].map((times) => [metric.shortname, times, metric] as const)),
)(
  "the offline judge stays below the ceiling of %s, with a text of %i sentences",
  async (shortname, times, metric) => {
    const long = text.repeat(times);
    const row = { prompt: long, input: long, context: long, output: long, golden_answer: long };
    const { usage, error } = await evaluate(metric, row, needed[shortname]);
    expect(error).toBeNull();
    const free = charge(prices, priced(shortname), { input_tokens: 1e9, output_tokens: 0 }, row);
    expect(charge(prices, priced(shortname), usage, row)).toBeLessThan(free);
  },
);
