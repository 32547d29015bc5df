import { createSemaphore, type Semaphore } from "@aegis/async";
import { batchesFrom } from "@aegis/io/batches";
import { createPool, type Pool } from "./isolation/pool.ts";
import type { AskedEndpoint, Judge } from "./judge/judge.ts";
import { offlineJudge } from "./judge/offline/offline.ts";
import type { Args, Metric } from "./metric.ts";
import { MetricError } from "./metric-error.ts";
import { type EvaluateOptions, type PreparedMetric, prepareMetric } from "./prepare-metric.ts";
import { failed, type Result } from "./result.ts";
import type { Sample } from "./sample.ts";
import { lengthOf } from "./sample.ts";

/** A metric that scores each row, and its arguments. */
export type RowTask = {
  readonly metric: Metric;
  readonly args?: Args;
  /**
   * Answers its questions.
   *
   * @default the judge of the options
   */
  readonly judge?: Judge;
};

/** How rows are scored. */
export type RowOptions = EvaluateOptions & {
  /**
   * Workers: processes, unless `isolation` says otherwise. With one, short rows are scored on this thread by
   * metrics that a user cannot make slow, which is fastest for the simple ones. With more, everything that
   * asks no model is scored in workers.
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
  const { workers = 1, judge: judgeOfAll = offlineJudge, signal, isolation } = options;
  const prepared = tasks.map(({ metric, args, judge = judgeOfAll }) => ({
    task: prepareMetric(metric, args),
    judge,
  }));
  const places = placesOf(prepared.map(({ judge }) => judge));
  const inAll = [...places.values()].reduce((sum, { count }) => sum + count, 0);
  await using pool = createPool({ size: workers, ...(isolation === undefined ? {} : { isolation }) });
  const batchesAtOnce = Math.max(workers, Math.ceil(inAll / batchLimits.count));
  const underWay: Promise<readonly (readonly Result[])[]>[] = [];
  for await (const samples of batchesFrom(rows, lengthOf, batchLimits)) {
    signal?.throwIfAborted();
    underWay.push(scoreBatch(samples, prepared, pool, { ...options, places }));
    // One more than are needed, so that no worker and no place at the judge waits for rows to be read.
    if (underWay.length > batchesAtOnce) yield* (await underWay.shift()) ?? [];
  }
  for (const batch of underWay) yield* await batch;
}

/** Places for rows, by endpoint, if its judges say how many questions they take on at a time. */
function placesOf(judges: readonly Judge[]): ReadonlyMap<string, Semaphore> {
  const counts = new Map<string, number>();
  for (const { concurrency = 0, endpoint } of judges) {
    const most = Math.max(concurrency, counts.get(keyOf(endpoint)) ?? 0);
    if (most > 0) counts.set(keyOf(endpoint), most);
  }
  return new Map([...counts].map(([key, count]) => [key, createSemaphore(count)]));
}

function keyOf(endpoint: AskedEndpoint | undefined): string {
  return endpoint?.key ?? "";
}

/** A task, and who answers its questions. */
type JudgedTask = { readonly task: PreparedMetric; readonly judge: Judge };

type BatchOptions = RowOptions & {
  /** For the rows that are at judges, over all batches, by endpoint; none at one that takes any number. */
  readonly places: ReadonlyMap<string, Semaphore>;
};

/** Never rejects: failures are reported in the results. */
async function scoreBatch(
  samples: readonly Sample[],
  tasks: readonly JudgedTask[],
  pool: Pool,
  options: BatchOptions,
): Promise<readonly (readonly Result[])[]> {
  const { workers = 1, isolation, signal } = options;
  // A task goes to a worker with all rows of a batch, or with none.
  // In rounds, each sample is scored by itself.
  const isPooled = ({ task, judge }: JudgedTask) =>
    isolation !== "none" &&
    !(task.metric.judged && judge !== offlineJudge) &&
    (samples.some((sample) => task.isApart(sample, judge)) || (workers > 1 && !task.metric.judged));
  const choices = tasks.map((each) => ({ ...each, inPool: isPooled(each) }));
  const pooled = scoreInPool(
    samples,
    choices.flatMap(({ task, inPool }) => (inPool ? task : [])),
    pool,
    signal,
  );
  const columns: (readonly Result[])[] = [];
  for (const { task, judge, inPool } of choices)
    columns.push(inPool ? [] : await scoreAll(samples, task, { ...options, judge, pool }));
  const pooledColumns = (await pooled).values();
  const complete = choices.map(({ inPool }, at) => (inPool ? pooledColumns.next().value : columns[at]) ?? []);
  return samples.map((_, row) => complete.map((column) => column[row] ?? nothing));
}

/** Starts rows before it waits for others, since a judge answers many questions at a time. */
async function scoreAll(
  samples: readonly Sample[],
  task: PreparedMetric,
  { places, ...options }: BatchOptions,
): Promise<readonly Result[]> {
  const limits = task.metric.judged ? places.get(keyOf(options.judge?.endpoint)) : undefined;
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
