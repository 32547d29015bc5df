import type { RunEvaluation } from "@aegis/contract";
import { evaluateRows, offlineJudge, type Result, type Sample } from "@aegis/metrics";
import type { EarlierEvaluations } from "./earlier-evaluations.ts";
import { textsOf } from "./evaluation.ts";
import { repeatedResult } from "./repeated-result.ts";
import type { SuiteTask } from "./run-tasks.ts";
import type { NumberedRow } from "./shard.ts";

/** What came of a row by a task: a new result, or an evaluation that an earlier run has paid for. */
export type TaskOutcome = { readonly result: Result } | { readonly earlier: RunEvaluation };

/** A row, and what came of it by each task. */
export type RowOutcome = { readonly row: NumberedRow; readonly outcomes: readonly TaskOutcome[] };

type WorkOptions = {
  readonly signal: AbortSignal;
  /** Processes to score in. */
  readonly workers: number;
};

/**
 * Scores rows by tasks, a few at a time, and gives what came of them in their order. What an earlier run has
 * is not scored again.
 *
 * @throws the reason of the signal, if it aborts
 */
export async function* outcomesOf(
  rows: AsyncIterable<NumberedRow>,
  tasks: readonly SuiteTask[],
  { earlier, ...work }: WorkOptions & { readonly earlier: EarlierEvaluations | undefined },
): AsyncGenerator<RowOutcome> {
  const iterator = rows[Symbol.asyncIterator]();
  while (earlier !== undefined && !earlier.isSpent()) {
    const block = await take(iterator, rowsAtOnce);
    if (block.length === 0) return;
    yield* outcomesOfBlock(block, tasks, earlier, work);
  }
  const rest = { [Symbol.asyncIterator]: () => iterator };
  for await (const { row, results } of scored(rest, tasks, work))
    yield { row, outcomes: results.map((result) => ({ result })) };
}

/** Enough for judges not to wait for the next ones. */
const rowsAtOnce = 256;

async function take<Each>(iterator: AsyncIterator<Each>, most: number): Promise<readonly Each[]> {
  const taken: Each[] = [];
  while (taken.length < most) {
    const next = await iterator.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

/** Rows that need the same tasks are scored together. */
async function* outcomesOfBlock(
  rows: readonly NumberedRow[],
  tasks: readonly SuiteTask[],
  earlier: EarlierEvaluations,
  work: WorkOptions,
): AsyncGenerator<RowOutcome> {
  const outcomes = new Map<NumberedRow, (TaskOutcome | undefined)[]>();
  const groups = new Map<string, { readonly lacking: readonly number[]; readonly rows: NumberedRow[] }>();
  for (const row of rows) {
    const known = await earlier.of(textsOf(row.sample));
    const found = tasks.map(({ key }): TaskOutcome | undefined => {
      const evaluation = known.get(key);
      return evaluation && { earlier: evaluation };
    });
    outcomes.set(row, found);
    const lacking = found.flatMap((outcome, at) => (outcome === undefined ? [at] : []));
    if (lacking.length === 0) continue;
    const group = groups.get(lacking.join()) ?? { lacking, rows: [] };
    groups.set(lacking.join(), group);
    group.rows.push(row);
  }
  for (const group of groups.values()) {
    const some = tasks.filter((_, at) => group.lacking.includes(at));
    for await (const { row, results } of scored(group.rows, some, work))
      for (const [at, result] of results.entries()) {
        const place = group.lacking[at];
        if (place !== undefined) outcomes.get(row)?.splice(place, 1, { result });
      }
  }
  for (const row of rows)
    yield { row, outcomes: (outcomes.get(row) ?? []).map((outcome) => outcome ?? missing()) };
}

function missing(): never {
  throw new RangeError("a metric has no result");
}

async function* scored(
  rows: Iterable<NumberedRow> | AsyncIterable<NumberedRow>,
  tasks: readonly SuiteTask[],
  { signal, workers }: WorkOptions,
): AsyncGenerator<{ readonly row: NumberedRow; readonly results: readonly Result[] }> {
  const waiting: NumberedRow[] = [];
  const rowTasks = tasks.flatMap(({ repetitions }) => repetitions);
  const options = { judge: offlineJudge, signal, workers };
  for await (const results of evaluateRows(samplesOf(rows, waiting), rowTasks, options)) {
    const row = waiting.shift();
    if (row === undefined) throw new RangeError("a result has no row");
    yield { row, results: mergedResults(results, tasks) };
  }
}

function mergedResults(results: readonly Result[], tasks: readonly SuiteTask[]): readonly Result[] {
  if (results.length === tasks.length) return results;
  let begin = 0;
  return tasks.map(({ repetitions }) => {
    const end = begin + repetitions.length;
    const merged = repeatedResult(results.slice(begin, end));
    begin = end;
    return merged;
  });
}

/** Remembers the rows whose results are still to come. */
async function* samplesOf(
  rows: Iterable<NumberedRow> | AsyncIterable<NumberedRow>,
  waiting: NumberedRow[],
): AsyncGenerator<Sample> {
  for await (const row of rows) {
    waiting.push(row);
    yield row.sample;
  }
}
