import { metricById, type Usage } from "@aegis/metrics";
import { type Nano, type RecordTexts, type RunTask, recordFields } from "./entities.ts";
import type { Prices } from "./prices.ts";

/** The parts of a task that its price depends on. */
export type Priced = Pick<RunTask, "metric_id" | "model_slug" | "metric_args">;

/** How much there is to score: the number of rows, and of characters in all their texts. */
export type Size = { readonly rows: number; readonly characters: number };

/**
 * The most that scoring rows by a task can cost. Without a judge that is the fixed price of an evaluation.
 * With a judge, an evaluation counts as three rounds of questions, and one more for each repetition that
 * `n_runs` or `n_reruns` asks for. A round counts as 500 tokens read and 100 written, and for each character
 * of the row and of the texts among the arguments half a token read and a quarter written.
 *
 * Rounded down to a nano-dollar, so that single rows never add up to more than all rows together: the
 * reservation of a run covers each of its evaluations.
 */
export function ceiling(prices: Prices, task: Priced, { rows, characters }: Size): Nano {
  const metric = metricById(task.metric_id);
  if (!metric?.judged) return rows * prices.deterministic;
  const { input, output } = priceOf(prices, task);
  const rounds = 3 + repetitions(metric.arguments, task);
  const ofRow = 500 * input + 100 * output;
  const ofCharacter = input / 2 + output / 4;
  const all = characters + rows * charactersIn(task.metric_args);
  return Math.floor(rounds * (rows * ofRow + all * ofCharacter));
}

/** What is reserved before a run starts: the most that all its evaluations can cost. */
export function reservation<Task extends Priced>(
  prices: Prices,
  tasks: readonly Task[],
  sizeOf: (task: Task) => Size,
): Nano {
  return tasks.reduce((sum, task) => sum + ceiling(prices, task, sizeOf(task)), 0);
}

/**
 * What a successful evaluation costs: the tokens used, at the price of its model, but never more than the
 * ceiling for its row. Tokens that a judge does not report are not charged.
 */
export function charge(prices: Prices, task: Priced, usage: Usage | null, row: RecordTexts): Nano {
  if (!metricById(task.metric_id)?.judged) return prices.deterministic;
  if (usage === null) return 0;
  const { input, output } = priceOf(prices, task);
  const cost = usage.input_tokens * input + usage.output_tokens * output;
  return Math.min(cost, ceiling(prices, task, sizeOfRow(row)));
}

/** The size of a single row, in UTF-16 code units. */
export function sizeOfRow(row: RecordTexts): Size {
  return { rows: 1, characters: charactersOf(row) };
}

/** Sizes ranges of rows. Each row is measured once, however many ranges are sized. */
export function sizesOf(rows: readonly RecordTexts[]): (range: RowRange) => Size {
  const before = [0];
  for (const row of rows) before.push((before.at(-1) ?? 0) + charactersOf(row));
  return ({ from_index, to_index }) => ({
    rows: to_index - from_index,
    characters: (before[to_index] ?? 0) - (before[from_index] ?? 0),
  });
}

type RowRange = Pick<RunTask, "from_index" | "to_index">;

/** The number of UTF-16 code units in all texts of a row. */
export function charactersOf(row: RecordTexts): number {
  return recordFields.reduce((sum, field) => sum + (row[field]?.length ?? 0), 0);
}

/** The number of UTF-16 code units in all texts of a value: the judge reads them with each row. */
function charactersIn(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce((sum: number, inner) => sum + charactersIn(inner), 0);
}

/** @throws if the table has no price for the model, which reading the tables rules out */
function priceOf({ models, since }: Prices, { model_slug }: Priced): { input: Nano; output: Nano } {
  const price = models.get(model_slug ?? "");
  if (price === undefined) throw new Error(`The price table of ${since} has no price for ${model_slug}.`);
  return price;
}

function repetitions(
  declared: readonly { readonly name: string; readonly default: unknown }[],
  { metric_args }: Priced,
): number {
  const counts = declared
    .filter(({ name }) => name === "n_runs" || name === "n_reruns")
    .map(({ name, default: fallback }) => Number(metric_args?.[name] ?? fallback));
  return counts.reduce((sum, count) => sum + count, 0);
}
