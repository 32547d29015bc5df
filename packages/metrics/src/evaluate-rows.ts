import { createSemaphore, type Semaphore } from "@aegis/async";
import { batchesFrom } from "@aegis/io/batches";
import { createPool, type Pool } from "./isolation/pool.ts";
import { type Args, type Metric, MetricError, type Sample } from "./metric.ts";
import { type EvaluateOptions, type PreparedMetric, prepareMetric } from "./prepare-metric.ts";
import { failed, type Result } from "./result.ts";
import { lengthOf } from "./sample.ts";

/** A metric that scores each row, and its arguments. */
export type RowTask = { readonly metric: Metric; readonly args?: Args };

/** How rows are scored. */
export type RowOptions = EvaluateOptions & {
  /**
   * Worker threads. With one, metrics that a user cannot make slow are scored on this thread, which is
   * fastest for the simple ones. With more, every metric without a judge is scored in workers.
   *
   * @default 1
   */
  readonly workers?: number;
};

/**
 * Scores many rows by several metrics. Yields a list of results for each row, in the order of the rows and of
 * the tasks.
 *
 * Rows are read when they are needed, a few dozen at a time, so that any number of them fits into memory. A
 * row that cannot be scored has an error in its result; the others go on.
 *
 * @throws MetricError of kind `argument` before the first row is read
 * @throws the reason of `signal`, if it aborts
 */
export async function* evaluateRows(
  rows: Iterable<Sample> | AsyncIterable<Sample>,
  tasks: readonly RowTask[],
  options: RowOptions = {},
): AsyncGenerator<readonly Result[], void, undefined> {
  const { workers = 1, judge, signal } = options;
  const prepared = tasks.map(({ metric, args }): BatchTask => {
    const task = prepareMetric(metric, args);
    return { ...task, inPool: task.isolated || (workers > 1 && !metric.judged) };
  });
  await using pool = createPool({ size: workers });
  const places = judge?.concurrency === undefined ? undefined : createSemaphore(judge.concurrency);
  const batchesAtOnce = Math.max(workers, Math.ceil((judge?.concurrency ?? 0) / batchLimits.count));
  const underWay: Promise<readonly (readonly Result[])[]>[] = [];
  for await (const samples of batchesFrom(rows, lengthOf, batchLimits)) {
    signal?.throwIfAborted();
    underWay.push(scoreBatch(samples, prepared, pool, { ...options, places }));
    // One more than are needed, so that no worker and no place at the judge waits for rows to be read.
    if (underWay.length > batchesAtOnce) yield* (await underWay.shift()) ?? [];
  }
  for (const batch of underWay) yield* await batch;
}

type BatchTask = PreparedMetric & { readonly inPool: boolean };

type BatchOptions = EvaluateOptions & {
  /** For the rows that are at the judge, over all batches; undefined if it takes any number. */
  readonly places: Semaphore | undefined;
};

/** Never rejects: failures are reported in the results. */
async function scoreBatch(
  samples: readonly Sample[],
  tasks: readonly BatchTask[],
  pool: Pool,
  options: BatchOptions,
): Promise<readonly (readonly Result[])[]> {
  const pooled = scoreInPool(
    samples,
    tasks.filter(({ inPool }) => inPool),
    pool,
    options.signal,
  );
  const columns: (readonly Result[])[] = [];
  for (const task of tasks) columns.push(task.inPool ? [] : await scoreAll(samples, task, options));
  const pooledColumns = (await pooled).values();
  const complete = tasks.map(({ inPool }, at) => (inPool ? pooledColumns.next().value : columns[at]) ?? []);
  return samples.map((_, row) => complete.map((column) => column[row] ?? nothing));
}

/** Starts rows before it waits for others, since a judge answers many questions at a time. */
async function scoreAll(
  samples: readonly Sample[],
  task: PreparedMetric,
  { places, ...options }: BatchOptions,
): Promise<readonly Result[]> {
  const limits = task.metric.judged ? places : undefined;
  const score = async (sample: Sample) => {
    // Without a place once the signal is aborted: then the evaluation ends before it asks anything.
    const release = await limits?.acquire(options.signal);
    try {
      return await task.score(sample, options);
    } finally {
      release?.();
    }
  };
  const start = (sample: Sample) => (limits === undefined ? task.score(sample, options) : score(sample));
  const results: Result[] = [];
  for (const started of samples.map(start))
    results.push(started instanceof Promise ? await started : started);
  return results;
}

/** Scores in workers. @returns a list of results for each task */
async function scoreInPool(
  samples: readonly Sample[],
  tasks: readonly PreparedMetric[],
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
 * Enough rows to be worth handing to a worker, and few enough to be gone when the young objects are collected
 * next. Batches of hundreds take a third more memory.
 */
const batchLimits = { count: 32, size: 4_000_000 };
