import { checkArguments } from "./arguments.ts";
import { bind, type EvaluateOptions, type Scorer } from "./evaluate.ts";
import { isIsolated } from "./isolation/isolated.ts";
import { createPool, type Pool } from "./isolation/pool.ts";
import { type Args, type Metric, MetricError, type Sample } from "./metric.ts";
import { failed, type Result } from "./result.ts";
import { lengthOf } from "./sample.ts";

/** A metric that each row is scored by, and its arguments. */
export type RowTask = { readonly metric: Metric; readonly args?: Args };

export type RowOptions = EvaluateOptions & {
  /**
   * Worker threads. With one, metrics that a user cannot make slow are scored on this thread, which is quickest for the simple ones;
   * with more, every metric without a judge is scored in workers. Default 1.
   */
  readonly workers?: number;
};

/**
 * Scores many rows by several metrics: a list of results a row, in the order of the rows and of the tasks. Rows are read as
 * they are needed and a few dozen at a time, so that any number of them fits into memory. A row that cannot be scored has an error in
 * its result; the others go on.
 *
 * @throws MetricError of kind `argument` before the first row is read; of kind `aborted` when the signal comes
 */
export async function* evaluateRows(
  rows: Iterable<Sample> | AsyncIterable<Sample>,
  tasks: readonly RowTask[],
  options: RowOptions = {},
): AsyncGenerator<readonly Result[], void, undefined> {
  const { workers = 1, signal } = options;
  const bound = tasks.map((task) => prepareRowTask(task, options, workers > 1));
  await using pool = createPool({ size: workers });
  const underWay: Promise<readonly (readonly Result[])[]>[] = [];
  for await (const samples of batchesOf(rows)) {
    signal?.throwIfAborted();
    underWay.push(scoreBatch(samples, bound, pool, signal));
    // One more than there are workers, so that none of them waits for rows to be read.
    if (underWay.length > workers) yield* (await underWay.shift()) ?? [];
  }
  for (const batch of underWay) yield* await batch;
}

type BoundTask = {
  readonly metric: Metric;
  readonly args: Args;
  /** Null where the rows go to the workers. */
  readonly scorer: Scorer | null;
};

function prepareRowTask(
  { metric, args: given = {} }: RowTask,
  options: RowOptions,
  spread: boolean,
): BoundTask {
  const args = checkArguments(metric, given);
  metric.check?.(args);
  const isApart = isIsolated(metric, args) || (spread && !metric.judged);
  return { metric, args, scorer: isApart ? null : bind(metric, given, options) };
}

/** Never rejects: what goes wrong is told in the results. */
async function scoreBatch(
  samples: readonly Sample[],
  tasks: readonly BoundTask[],
  pool: Pool,
  signal: AbortSignal | undefined,
): Promise<readonly (readonly Result[])[]> {
  const apart = scoreInPool(
    samples,
    tasks.filter(({ scorer }) => scorer === null),
    pool,
    signal,
  );
  const columns: (readonly Result[])[] = [];
  for (const { scorer } of tasks) columns.push(scorer === null ? [] : await scoreAll(samples, scorer));
  const columnsApart = (await apart).values();
  const complete = tasks.map(
    ({ scorer }, at) => (scorer === null ? columnsApart.next().value : columns[at]) ?? [],
  );
  return samples.map((_, row) => complete.map((column) => column[row] ?? nothing));
}

/** Starts all rows before it waits for any: a judge answers many at once. */
async function scoreAll(samples: readonly Sample[], scorer: Scorer): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const started of samples.map(scorer))
    results.push(started instanceof Promise ? await started : started);
  return results;
}

/** The results of the workers: a list a task. */
async function scoreInPool(
  samples: readonly Sample[],
  tasks: readonly BoundTask[],
  pool: Pool,
  signal: AbortSignal | undefined,
): Promise<readonly (readonly Result[])[]> {
  if (tasks.length === 0) return [];
  try {
    const named = tasks.map(({ metric, args }) => ({ metric: metric.shortname, args }));
    const rows = await pool.score({ tasks: named, samples }, signal);
    return tasks.map((_, at) => rows.map((row) => row[at] ?? nothing));
  } catch (cause) {
    return tasks.map(({ metric }) => samples.map(() => failed(metric.shortname, cause)));
  }
}

const nothing = failed("", new MetricError("internal", "A row has no result."));

/**
 * Rows in groups: enough to be worth handing to a worker, and so few that they are gone when the young objects are collected next.
 * With hundreds a third more memory is used.
 */
async function* batchesOf(rows: Iterable<Sample> | AsyncIterable<Sample>): AsyncGenerator<readonly Sample[]> {
  let batch: Sample[] = [];
  let characters = 0;
  for await (const sample of rows) {
    batch.push(sample);
    characters += lengthOf(sample);
    if (batch.length < mostRows && characters < mostCharacters) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

const mostRows = 32;
const mostCharacters = 4_000_000;
